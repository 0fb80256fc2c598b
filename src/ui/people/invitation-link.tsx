/** A link that is shown once. */
import { Alert } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NewInvitation } from '#src/api/schema/people.ts';
import { formatShort } from '#src/ui/format.ts';
import { CopyText } from '#src/ui/parts/copy-text.tsx';

export function InvitationLink(props: { invitation: NewInvitation; name: string }) {
  const { t } = useTranslation();
  const link = `${window.location.origin}/invitation/${props.invitation.token}`;
  return (
    <Alert icon={<IconLink size={18} />} variant="outline" role="status" title={t('people.linkFor', { name: props.name })}>
      <CopyText text={link} />
      <p className="note">{t('people.linkHint', { at: formatShort(props.invitation.endsAt) })}</p>
    </Alert>
  );
}
