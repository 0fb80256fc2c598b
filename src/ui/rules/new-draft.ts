/** Opening a draft from a version. */
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openDraft } from './queries.ts';
import type { Asked } from './reason-dialog.tsx';
import { useSetName } from './set-words.tsx';

/** Asks for the title of a new draft and opens it. */
export function useNewDraft(ask: (asked: Asked) => void): (basedOn: { version: string; title: string }) => void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const name = useSetName();
  return (basedOn) =>
    ask({
      title: t('rules.newDraft'),
      hint: t('rules.newDraftHint', { name: name(basedOn) }),
      confirm: t('rules.newDraft'),
      keptAs: 'new-draft',
      naming: '',
      act: async (title) => {
        const draft = await openDraft({ basedOn: basedOn.version, title });
        await navigate({ to: '/rules/drafts/$draftId', params: { draftId: draft.id }, search: { section: 'points' } });
      },
    });
}
