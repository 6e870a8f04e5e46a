/** Words of one syllable that make words of others; all others of that length are too short to prove anything by themselves. */

/** 핵|무기, 대|테러, 주|독: what may stand before a noun. */
export const PREFIXES: ReadonlySet<string> = new Set(
  '각고구군급남내냉다단당대동등무미반방범본부북불비상생서선소속수신쌍양역연외원유일재저전제주준중차초총최친타탈폐한항핵현호후',
);

/** 미|국방장관: countries are one syllable in front of what is theirs. */
export const COUNTRIES: ReadonlySet<string> = new Set('한미북중일러영불독');

/** Before the names of countries: 주|한국대사관, 대|북한. */
export const TOWARDS: ReadonlySet<string> = new Set('주재대방반친항');

/** They make another word of a noun: 재|배치, 비|무장, 반|정부. */
export const REVERSING: ReadonlySet<string> = new Set('재비반불무탈');

/** 국방|부, 참가|국, 한국|측: what may stand behind one. */
export const SUFFIXES: ReadonlySet<string> = new Set(
  '가각간강객계곡공관광교구국군권극급기내년단당대도동들량력령로론료류률리망면명모문물민발법별병부분비사산상생서선설성세소속수술시식실심씨씩안액약어업여역연열영외용원월위유율인일임자장재적전점정제조족좌죄주중증지진째차창책처천철체초촌총축층치칙탄탑통투판팀편평포표품풍필학항해행형호화회',
);
