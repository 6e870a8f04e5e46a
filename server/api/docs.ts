import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Router } from 'express';
import { LANGUAGES } from '../../glossary/index.ts';

/** The only page that shows images which stand in a style sheet: Swagger UI's arrows are `data:` addresses. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Swagger UI from its own package, nothing from elsewhere, and our description to show. */
export function createDocs(): Router {
  const router = Router();
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  router.get('/', (req, res) => {
    const noScript = req.t('api:docs.noScript', { url: '/api/v1/openapi.json' });
    res
      .set('Content-Security-Policy', POLICY)
      .type('html')
      .send(page({ language: languageOf(req.language), title: req.t('api:docs.title'), noScript }));
  });
  router.get('/initializer.js', (_req, res) => {
    res.type('text/javascript').send(INITIALIZER);
  });
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    router.get(`/${file}`, (_req, res) => {
      res.sendFile(file, { root: folder });
    });
  }
  return router;
}

function languageOf(detected: string): string {
  return LANGUAGES.find((language) => language === detected) ?? 'ja';
}

/** Our own texts and the name of a language: nothing here comes from a request. */
function page({
  language,
  title,
  noScript,
}: {
  readonly language: string;
  readonly title: string;
  readonly noScript: string;
}): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<script src="/api/docs/swagger-ui-bundle.js" defer></script>
<script src="/api/docs/initializer.js" defer></script>
</head>
<body>
<noscript><p>${noScript}</p></noscript>
<div id="swagger-ui"></div>
</body>
</html>
`;
}

/** No validator: it would send the address of the description to another machine. */
const INITIALIZER = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
});
`;
