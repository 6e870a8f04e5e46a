import { setUpCandidates } from './scripts/candidates.ts';
import { createCards } from './scripts/cards.ts';
import { setUpConceptForm } from './scripts/concept-form.ts';
import { setUpCopying } from './scripts/copying.ts';
import { focusErrorSummary } from './scripts/error-summary.ts';
import { setUpFacing } from './scripts/facing/facing.ts';
import { setUpFinder } from './scripts/finder.ts';
import { setUpFlash } from './scripts/flash.ts';
import { setUpImportProgress } from './scripts/import-progress.ts';
import { setUpInlineEdit } from './scripts/inline-edit.ts';
import { setUpKeyboard } from './scripts/keyboard.ts';
import { createLights } from './scripts/lights.ts';
import { setUpMenus } from './scripts/menus.ts';
import { setUpPicking } from './scripts/picking.ts';
import { keepPlace } from './scripts/place.ts';
import { setUpPointer } from './scripts/pointer.ts';
import { setUpQuickAdd } from './scripts/quick-add.ts';
import { createTeaching } from './scripts/teaching.ts';

// Everything here makes pages better that already work: terms lead to their entries, forms are sent, menus open.
focusErrorSummary();
setUpMenus();
keepPlace();
setUpConceptForm();
setUpQuickAdd();
setUpPicking();
setUpFacing();
setUpInlineEdit();
setUpImportProgress();
setUpCandidates();
setUpFinder(() => {
  setUpPicking();
  setUpInlineEdit();
});

const surface = document.querySelector<HTMLElement>('.cards');
if (surface !== null) {
  const lights = createLights();
  const cards = createCards(surface, { lights, teaching: createTeaching(surface) });
  setUpPointer(cards);
  setUpKeyboard(cards);
  setUpCopying(surface);
}
// Last, to leave alone the links that open a card instead.
setUpFlash();
