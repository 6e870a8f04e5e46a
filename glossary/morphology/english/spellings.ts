import american from 'american-english';

/** How else a word is spelt on the other side of the Atlantic: centre, center. Words are in lower case. */
export function otherSpellings(word: string): readonly string[] {
  const listed = [american.us_spelling, american.uk_spelling].flatMap((table) =>
    Object.hasOwn(table, word) ? [(table[word] ?? '').trim()] : [],
  );
  return listed.length > 0 ? listed : endings(word);
}

/** Modernisation and its like are too many to list. In short words the letters mean something else (prise, prize). */
function endings(word: string): readonly string[] {
  const match = word.length < 8 ? null : ISE.exec(word);
  if (match === null) return [];
  const [, stem = '', letter = '', rest = ''] = match;
  return [stem + (letter === 's' ? 'z' : 's') + rest];
}

const ISE = /^(.+i)([sz])(e|es|ed|er|ers|ing|ation|ations|ational)$/;
