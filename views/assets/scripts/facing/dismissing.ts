import type { Finding } from './review.ts';
import type { ReviewedField } from './reviewed-field.ts';

/** Says of a finding that one will not hear it again, where and why; and takes that back. */
export interface Dismissing {
  open(of: ReviewedField, finding: Finding, item: HTMLElement): void;
  takeBack(of: ReviewedField, dismissalId: string): void;
}

export function createDismissing(
  address: string,
  { onChange, onFailure }: { readonly onChange: () => void; readonly onFailure: () => void },
): Dismissing {
  const request = async (url: string, init: RequestInit): Promise<void> => {
    try {
      const response = await fetch(url, init);
      if (response.ok) onChange();
      else onFailure();
    } catch {
      onFailure();
    }
  };

  return {
    open(of, finding, item) {
      const template = document.querySelector<HTMLTemplateElement>('template.dismiss-blank');
      const blank = template?.content.querySelector<HTMLElement>('.dismissing');
      if (!blank) return;
      document.querySelector('.dismissing')?.remove();
      const box = document.importNode(blank, true);
      const reason = box.querySelector('input');
      const ofGlossary = box.querySelector<HTMLButtonElement>('button[value="glossary"]');
      if (ofGlossary !== null) ofGlossary.hidden = !finding.ofTerm;

      const close = (): void => {
        box.remove();
        of.area.focus();
      };
      const dismiss = (reach: string): void => {
        const { glossaryId = '', conceptId = '', ...subject } = finding.subject;
        const body = {
          ...subject,
          ...(conceptId === '' ? {} : { glossaryId, conceptId }),
          reach,
          reason: reason?.value ?? '',
          ...(reach === 'here' ? { passage: Number(of.area.name.split('.')[1]) } : {}),
        };
        close();
        void request(address, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
      };
      box.addEventListener('click', ({ target }) => {
        const button = target instanceof Element ? target.closest('button') : null;
        if (button === null) return;
        if (button.value === '') close();
        else dismiss(button.value);
      });
      box.addEventListener('keydown', (event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        } else if (event.key === 'Enter' && event.target === reason) {
          // It would send the whole form.
          event.preventDefault();
          dismiss('here');
        }
      });
      item.append(box);
      reason?.focus();
    },

    takeBack(of, dismissalId) {
      of.area.focus();
      void request(`${address}/${dismissalId}`, { method: 'DELETE' });
    },
  };
}
