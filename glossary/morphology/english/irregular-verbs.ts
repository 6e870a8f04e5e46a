/**
 * Past and participles of verbs that do not take -ed, or not only: `base past participle`, several forms parted by `/`;
 * where one form is given, it is both. Prefixed verbs stand for themselves.
 */
const TABLE = `
arise arose arisen|awake awoke/awaked awoken|be was/were been|bear bore borne/born|beat beat beaten|become became become
befall befell befallen|begin began begun|behold beheld|bend bent|beset beset|bet bet/betted|bid bid/bade bid/bidden|bind bound
bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast/broadcasted
build built|burn burned/burnt|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come
cost cost|creep crept|cut cut|deal dealt|dig dug|dive dived/dove dived|do did done|draw drew drawn|dream dreamed/dreamt
drink drank drunk|drive drove driven|dwell dwelt/dwelled|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
fit fitted/fit|flee fled|fling flung|fly flew flown|forbid forbade/forbad forbidden|forecast forecast/forecasted|foresee foresaw foreseen
foretell foretold|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|freeze froze frozen
get got got/gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung/hanged|have had|hear heard|hide hid hidden
hit hit|hold held|hurt hurt|inset inset|interweave interwove interwoven|keep kept|kneel knelt/kneeled|knit knitted/knit
know knew known|lay laid|lead led|lean leaned/leant|leap leaped/leapt|learn learned/learnt|leave left|lend lent|let let|lie lay/lied lain/lied
light lit/lighted|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|misread misread
misunderstand misunderstood|mow mowed mown/mowed|offset offset|outbid outbid|outdo outdid outdone|outgrow outgrew outgrown
outrun outran outrun|overcome overcame overcome|overdo overdid overdone|overhear overheard|override overrode overridden|overrun overran overrun
oversee oversaw overseen|overshoot overshot|overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid|plead pleaded/pled
prepay prepaid|proofread proofread|prove proved proved/proven|put put|quit quit/quitted|read read|rebuild rebuilt|redo redid redone
remake remade|rend rent|repay repaid|rerun reran rerun|resell resold|reset reset|rethink rethought|rewind rewound|rewrite rewrote rewritten
rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawed sawn/sawed|say said|see saw seen|seek sought|sell sold
send sent|set set|sew sewed sewn/sewed|shake shook shaken|shear sheared shorn/sheared|shed shed|shine shone/shined|shoot shot|show showed shown/showed
shrink shrank/shrunk shrunk/shrunken|shut shut|sing sang sung|sink sank/sunk sunk|sit sat|slay slew slain|sleep slept|slide slid
sling slung|slit slit|smell smelled/smelt|sow sowed sown/sowed|speak spoke spoken|speed sped/speeded|spell spelled/spelt|spend spent
spill spilled/spilt|spin spun|spit spat/spit|split split|spoil spoiled/spoilt|spread spread|spring sprang/sprung sprung|stand stood
steal stole stolen|stick stuck|sting stung|stink stank/stunk stunk|strew strewed strewn/strewed|stride strode stridden|strike struck struck/stricken
string strung|strive strove/strived striven/strived|swear swore sworn|sweep swept|swell swelled swollen/swelled|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust thrust|tread trod trodden
undercut undercut|undergo underwent undergone|underlie underlay underlain|undermine undermined|understand understood|undertake undertook undertaken
undo undid undone|unwind unwound|uphold upheld|upset upset|wake woke/waked woken/waked|wear wore worn|weave wove/weaved woven/weaved
wed wed/wedded|weep wept|wet wet/wetted|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written
`;

/** The past and the participles of each verb. */
export const IRREGULAR_VERBS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .map((row) => {
      const [verb = '', ...forms] = row.split(' ');
      return [verb, Array.from(new Set(forms.flatMap((form) => form.split('/'))))];
    }),
);
