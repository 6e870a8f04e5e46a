import { Router } from 'express';
import { AppError } from '../../errors.ts';

/** Room for a search of 400 Japanese characters, each nine bytes when written in an address. */
const MAX_LENGTH = 4096;
const MAX_PARAMETERS = 50;

export function setUpAddressLimits(): Router {
  const router = Router();
  router.use((req, _res, next) => {
    const parameters = req.url.split('?')[1]?.split('&') ?? [];
    if (req.url.length > MAX_LENGTH || parameters.length > MAX_PARAMETERS) {
      throw new AppError('http.tooLong', { limit: MAX_LENGTH });
    }
    next();
  });
  return router;
}
