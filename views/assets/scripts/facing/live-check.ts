import { createAsking } from './asking.ts';
import { createDismissing } from './dismissing.ts';
import type { Field } from './field.ts';
import { applyFix, findingAt, paintFindings } from './findings.ts';
import { setUpPairLights } from './pair-lights.ts';
import { createReviewedField } from './reviewed-field.ts';
import type { SavingState } from './saving-state.ts';

/** What is to be said of a translation stands below it while one writes; silence is the normal state. */
export function setUpLiveCheck(
  form: HTMLFormElement,
  fields: readonly Field[],
  state: SavingState,
): void {
  const { check, dismiss } = form.dataset;
  if (check === undefined || dismiss === undefined) return;
  const dismissing = createDismissing(dismiss, {
    onChange: () => asking.all(),
    onFailure: () => state.away(),
  });
  const reviewed = fields.flatMap(
    (field) => createReviewedField(field, (of) => paintFindings(of, dismissing)) ?? [],
  );
  const asking = createAsking(check, reviewed);
  setUpPairLights(form, reviewed);

  form.addEventListener('keydown', (event) => {
    const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.isComposing || !altKey || ctrlKey || metaKey || shiftKey) return;
    const of = reviewed.find(({ area }) => area === target);
    if (of === undefined) return;
    if (key === 'Enter') {
      event.preventDefault();
      const finding = findingAt(of, ({ fix }) => fix !== null);
      if (finding !== undefined) applyFix(of, finding);
    } else if (key === 'Delete') {
      event.preventDefault();
      const finding = findingAt(of, () => true);
      const at = finding === undefined ? -1 : (of.review?.findings.indexOf(finding) ?? -1);
      const items = of.area.closest('.target')?.querySelectorAll<HTMLElement>('.finding') ?? [];
      items[at]?.querySelector<HTMLElement>('.dismiss')?.click();
    }
  });
  asking.all();
}
