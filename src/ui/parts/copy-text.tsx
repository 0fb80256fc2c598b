import { ActionIcon, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SafeText } from './safe-text.tsx';

/** A value to copy. Foreign addresses are never links: one slip would show the officer's machine to the site. */
export function CopyText(props: { text: string; hint?: string }) {
  const { t } = useTranslation();
  return (
    <span className="copy-text" title={props.hint}>
      <code>
        <SafeText text={props.text} />
      </code>
      <CopyButton value={props.text}>
        {({ copied, copy }) => (
          <ActionIcon variant="subtle" size="sm" color="gray" onClick={copy} aria-label={copied ? t('state.copied') : t('state.copy')}>
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        )}
      </CopyButton>
    </span>
  );
}
