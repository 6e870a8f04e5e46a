import { Router } from 'express';
import helmet from 'helmet';

const NONE = ["'none'"];
const SELF = ["'self'"];

/**
 * The promises every answer makes to the browser, errors and files included: nothing inline, nothing from elsewhere,
 * no frames, no address told to others, no camera, no guessing of types.
 */
export function setUpSecurityHeaders(): Router {
  const router = Router();
  router.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: NONE,
          scriptSrc: SELF,
          styleSrc: SELF,
          imgSrc: SELF,
          fontSrc: SELF,
          connectSrc: SELF,
          formAction: SELF,
          baseUri: NONE,
          objectSrc: NONE,
          frameAncestors: NONE,
        },
      },
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
      // Plain HTTP on the loopback: a year of HSTS would shut out whatever else runs on localhost.
      strictTransportSecurity: false,
    }),
  );
  router.use((_req, res, next) => {
    res.setHeader('Permissions-Policy', PERMISSIONS);
    // Texts are confidential; what may be kept says so itself.
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  return router;
}

const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');
