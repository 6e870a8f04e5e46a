/** Nouns whose plural does not end in -s, or not only: `singular plural/plural`. */
const TABLE = `
addendum addenda/addendums|agendum agenda|alumna alumnae|alumnus alumni|analysis analyses|antenna antennae/antennas|apex apices/apexes
appendix appendices/appendixes|aquarium aquaria/aquariums|automaton automata/automatons|axis axes|bacterium bacteria|basis bases
bureau bureaus/bureaux|cactus cacti/cactuses|calf calves|child children|codex codices|consortium consortia/consortiums|corps corps
corpus corpora/corpuses|crisis crises|criterion criteria/criterions|curriculum curricula/curriculums|datum data|diagnosis diagnoses
dice dice|die dice/dies|dwarf dwarves/dwarfs|elf elves|ellipsis ellipses|emphasis emphases|erratum errata|focus focuses/foci|foot feet
formula formulae/formulas|forum forums/fora|fungus fungi|genus genera|goose geese|half halves|headquarters headquarters
hoof hooves/hoofs|hypothesis hypotheses|index indices/indexes|knife knives|larva larvae|leaf leaves|life lives|loaf loaves|louse lice
man men|matrix matrices/matrixes|means means|medium media/mediums|memorandum memoranda/memorandums|millennium millennia/millenniums
mouse mice/mouses|nebula nebulae|nucleus nuclei|oasis oases|ox oxen|parenthesis parentheses|person persons|phenomenon phenomena
plateau plateaus/plateaux|potato potatoes|prognosis prognoses|proof proofs|quantum quanta|quiz quizzes|quorum quorums|radius radii/radiuses
referendum referenda/referendums|roof roofs|scarf scarves/scarfs|schema schemata/schemas|self selves|series series|sheaf sheaves
shelf shelves|species species|spectrum spectra/spectrums|stadium stadiums/stadia|stigma stigmata/stigmas|stimulus stimuli|stratum strata
symposium symposia/symposiums|synopsis synopses|synthesis syntheses|thesis theses|thief thieves|tooth teeth|ultimatum ultimatums/ultimata
vertex vertices|vortex vortices|wharf wharves/wharfs|wife wives|wolf wolves|woman women|aircraft aircraft|spacecraft spacecraft|watercraft watercraft
hovercraft hovercraft|rotorcraft rotorcraft|sheep sheep|deer deer|fish fish/fishes|crossroads crossroads|offspring offspring|personnel personnel
`;

export const IRREGULAR_PLURALS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .map((row) => {
      const [noun = '', plurals = ''] = row.split(' ');
      return [noun, plurals.split('/')];
    }),
);
