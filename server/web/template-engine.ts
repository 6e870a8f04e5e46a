import ejs from 'ejs';
import type { Express } from 'express';

/**
 * EJS without its traps: one object `view` and no bare names, templates read once, and none of the options that Express
 * or a query string could smuggle in with the data.
 */
export function setUpTemplates(app: Express, folder: string): void {
  app.set('views', folder);
  app.set('view engine', 'ejs');
  app.engine('ejs', (path, { view }: { view?: ejs.Data }, done) => {
    ejs.renderFile<undefined>(path, view ?? {}, TEMPLATE_OPTIONS, (error, html) => {
      done(error, html);
      return undefined;
    });
  });
}

export const TEMPLATE_OPTIONS: Readonly<ejs.Options> = {
  strict: true,
  _with: false,
  localsName: 'view',
  cache: true,
};
