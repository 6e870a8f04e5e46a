import { draftOf, dropDraft } from './drafts.ts';
import { createField, type Field } from './field.ts';
import { setUpMoving } from './moving.ts';
import { setUpProgress } from './progress.ts';
import { createSaver, type Saver } from './saver.ts';
import { setUpLiveCheck } from './live-check.ts';
import { createSavingState, type SavingState } from './saving-state.ts';
import { setUpTerms } from './terms.ts';
import { offerTwoTexts } from './two-texts.ts';

/** The page on which a document is translated. Its form saves by a button; here it saves by itself. */
export function setUpFacing(): void {
  const form = document.querySelector<HTMLFormElement>('form.facing');
  const line = form?.querySelector<HTMLElement>('.saving .state');
  if (!form || !line) return;
  form.classList.add('is-live');
  for (const button of form.querySelectorAll('.save-here')) button.setAttribute('hidden', '');
  form.querySelector('.keys-open')?.removeAttribute('hidden');

  const state = createSavingState(line);
  const areas = [...form.querySelectorAll<HTMLTextAreaElement>('textarea[data-save]')];
  const count = setUpProgress(areas);
  const savers = areas.map((area) =>
    createSaver(createField(area), {
      state,
      onSaved: count,
      onConflict: (saver, current) => offerTwoTexts({ field: saver.field, saver, current }, state),
    }),
  );
  restoreDrafts(savers, state);
  count();

  const saveAll = (): void => {
    for (const saver of savers) saver.flush();
  };
  setUpMoving(form, saveAll);
  setUpTerms(form);
  const fields = savers.map(({ field }) => field);
  setUpLiveCheck(form, fields, state);
  setUpLeaving(form, savers);
}

/** What was typed and not saved when the page was left: it stands in its field again, and is saved. */
function restoreDrafts(savers: readonly Saver[], state: SavingState): void {
  let restored = 0;
  for (const saver of savers) {
    const { field } = saver;
    const draft = draftOf(field);
    if (draft === null) continue;
    if (draft.text === field.saved.text) {
      dropDraft(field, draft.text);
      continue;
    }
    field.area.value = draft.text;
    field.area.classList.add('unsaved');
    if (draft.version === field.saved.version) {
      restored += 1;
      saver.flush();
    } else {
      saver.hold();
      offerTwoTexts({ field, saver, current: field.saved }, state);
    }
  }
  if (restored > 0) state.restored(restored);
}

function setUpLeaving(form: HTMLFormElement, savers: readonly Saver[]): void {
  let isSent = false;
  const isDirty = ({ field }: { field: Field }): boolean => field.isDirty();
  form.addEventListener('submit', () => {
    isSent = true;
  });
  addEventListener('pageshow', () => {
    isSent = false;
  });
  addEventListener('beforeunload', (event) => {
    // The form takes all of it along.
    if (!isSent && savers.some(isDirty)) event.preventDefault();
  });
  const flush = (): void => {
    if (isSent) return;
    for (const saver of savers.filter(isDirty)) saver.flush({ last: true });
  };
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
}
