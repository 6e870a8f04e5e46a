/** Words that build phrases; lower case. */
export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** What stands before nouns. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'a an any each every her his its my no our some that the their these this those your'.split(' '),
);

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'about across after against along among around as at before behind beneath beside between beyond by during for from in inside into near of off on onto outside over past since through throughout to toward towards under until upon via with within without'.split(
    ' ',
  ),
);

/** What stands behind nouns, where an object or another noun would stand behind a verb; without of. */
export const AFTER_NOUNS: ReadonlySet<string> = new Set(
  'and are as at but by can could for from had has have in is may might must on or should than that to was were which who will with would'.split(
    ' ',
  ),
);

/** Small words that official names do not capitalise. */
export const NAME_FILLERS: ReadonlySet<string> = new Set(
  'a an and as at by de for from in of on or the to under with'.split(' '),
);

/** What makes phrasal verbs; their object may stand before it: carried the plan out. */
export const VERB_PARTICLES: ReadonlySet<string> = new Set(
  'across apart aside away back down forward off on out over through together up'.split(' '),
);

/** Verbs that phrases are made with: take part, make use of. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'be bring call carry come do draw get give go have hold keep lay make pay play put run set take'.split(
    ' ',
  ),
);

/** Beginnings that are written with a hyphen, a space or neither: pre-emption, preemption. */
export const PREFIXES: ReadonlySet<string> = new Set(
  'air anti bi bio co counter cyber de dis electro ex extra geo hyper in infra inter intra macro mega meta micro mid mini mis mono multi neo non nuclear off omni on out over pan para poly post pre pro pseudo quasi radio re self semi sub super sur tele trans tri ultra un under uni up war'.split(
    ' ',
  ),
);

/** Those that make the opposite of a word, or something that is no longer it: non-proliferation, re-elected. */
export const REVERSING_PREFIXES: ReadonlySet<string> = new Set(
  'anti co counter ex mis non over pseudo quasi re un under'.split(' '),
);

/** Names that are other words in small letters, and words that are names in capitals: a Polish ship, polish the ship. */
export const NAMES_AND_WORDS: ReadonlySet<string> = new Set(
  'august bush chad china chile cook cuba ford grant guinea ham japan jersey jordan lent major march mark may mercury mobile nice pole poles polish reading rice rose swede swedes tangier turkey turkeys wales will'.split(
    ' ',
  ),
);

/** Acronyms of four letters and more that are words as well: the START treaty, start. */
export const ACRONYMS_AND_WORDS: ReadonlySet<string> = new Set(
  'able aids arch area army asset base basic beam bold bomb bond bore brave bread bright calm camp cape card care case cast cause charm chip cite clear coal coin cold come core cost crisp damp dare dart dash data deal deep desk dial dome drama drop dune eagle early earth east edge exact extra face fact fast feed fire first flag flash flame focus force frame free gain game gate gift glad global goal gold grace grade grand grant grasp great green grid guard guide hand hard harm heat help hero high home hope horn idea impact index join just keen keep land laser last lead lens lift light like line link lion list live lock loft long look loop main mark mars mask mast master match meet mesh mine mint moon more moss name navy nest net next node nova ocean open orbit pace pact page pals past path peace phase pilot plan play plot port post power press pride prime prism pulse quest race radar raid rail rain raise range rapid ready reach relay rest rich ring rise risk road rock role roof root rose rule safe sage sail salt sand save scale scan scope score scout seal search seat secure sense shape share shield shift ship shock short side sign silo site slam smart snap snow solar solo sonar south space span spark spear spot spring staff stage star start state steel step stop storm strike strong sure swift sword target task team tech term test text tide tiger time tool torch touch track trade train trap treat trend trip trust tune unit unity urban vast view vision vital wall want warm wave west wide will wind wing wise wolf word work world zone'.split(
    ' ',
  ),
);
