import { CHARACTER, WORD, type Folded } from './folding.ts';

/** Only the first consonants of each syllable: 핵 협의그룹 is ㅎㅎㅇㄱㄹ. Null where there is no syllable. */
export function choseongOf({ text, flags, origin }: Folded, written: string): Folded | null {
  let choseong = '';
  const marks: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let begins = 0;
  flags.forEach((flag, unit) => {
    begins |= flag;
    const start = origin.starts[unit] ?? 0;
    if ((flag & CHARACTER) === 0 || !/^[가-힣\u1100-\u1112]/u.test(written.slice(start))) return;
    choseong += text.charAt(unit);
    marks.push(CHARACTER | (begins & WORD));
    starts.push(start);
    ends.push(origin.ends[unit] ?? 0);
    begins = 0;
  });
  return choseong === '' ? null : { text: choseong, flags: marks, origin: { starts, ends } };
}
