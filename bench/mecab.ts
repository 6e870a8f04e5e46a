import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Where Debian's package mecab-ipadic-utf8 puts the dictionary that kuromoji's was made from. */
const IPADIC = '/var/lib/mecab/dic/ipadic-utf8';
/** Enough that its start is lost in it. */
const REPEATED = 400;

/** MeCab, the C++ original: thousand characters in a second of processor time. Null where it is not installed. */
export function mecabSpeed(text: string, output: 'tokens' | 'wakati'): number | null {
  const options = output === 'wakati' ? ['-O', 'wakati'] : [];
  const whole = processorTime(options, text.replaceAll('。', '。\n').repeat(REPEATED));
  const start = processorTime(options, '。\n');
  if (whole === null || start === null) return null;
  return (text.length * REPEATED) / (whole - start);
}

/** In milliseconds. */
function processorTime(options: readonly string[], input: string): number | null {
  if (!existsSync(IPADIC)) return null;
  const before = childTime();
  const { status } = spawnSync('mecab', ['-d', IPADIC, '-b', '1000000', ...options], {
    input,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return status === 0 ? childTime() - before : null;
}

/** What finished children have used, in milliseconds: `cutime` and `cstime` of proc(5), in hundredths of a second. */
function childTime(): number {
  const [, rest = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
  const [user = '', system = ''] = rest.split(' ').slice(13);
  return 10 * (Number(user) + Number(system));
}
