/** A linear congruential generator (the constants of Numerical Recipes): a benchmark must not measure luck. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
