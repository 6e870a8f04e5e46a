import { AppError } from './errors.ts';

/** What Express and its body readers throw, in our words; anything else is a bug of ours. */
export function asRefusal(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof URIError) return new AppError('http.badPath');
  switch (field(thrown, 'status')) {
    case 413: {
      const limit = field(thrown, 'limit');
      return typeof limit === 'number'
        ? new AppError('upload.tooLarge', { limit: limit / 1_000_000 })
        : new AppError('http.malformed');
    }
    case 415:
      return new AppError('http.mediaType', { expected: 'application/json' });
    case 404:
      return new AppError('http.notFound');
    case 400:
      return new AppError(field(thrown, 'type') === undefined ? 'http.badPath' : 'http.malformed');
    default:
      return new AppError('internal');
  }
}

/** A field that http-errors adds to an error. */
function field(thrown: unknown, name: 'status' | 'type' | 'limit'): unknown {
  return thrown instanceof Error ? Reflect.get(thrown, name) : undefined;
}
