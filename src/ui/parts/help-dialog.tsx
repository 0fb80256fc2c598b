import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';

/** The list of keyboard shortcuts. */
export function HelpDialog(props: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const keys = [
    ['j', t('keys.next')],
    ['k', t('keys.previous')],
    ['Enter', t('keys.open')],
    ['Esc', t('keys.back')],
    ['n', t('keys.claimNext')],
    ['c', t('keys.claim')],
    ['v', t('keys.verify')],
    ['x', t('keys.dismiss')],
    ['d', t('keys.conclude')],
    ['1–9', t('keys.number')],
    ['y', t('keys.answer')],
    ['r', t('keys.rescue')],
    ['h', t('keys.handOver')],
    ['u', t('keys.release')],
    ['z', t('keys.undo')],
    ['p', t('keys.unmask')],
    ['?', t('keys.help')],
  ];
  if (!props.opened) return null;
  return (
    <Dialog title={t('keys.title')} close={props.close}>
      <dl className="keys">
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
