import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The list of keyboard shortcuts. */
export function HelpDialog(props: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const keys = [
    ['j', t('keys.next')],
    ['k', t('keys.previous')],
    ['Enter', t('keys.open')],
    ['Esc', t('keys.back')],
    ['?', t('keys.help')],
  ];
  return (
    <Modal
      opened={props.opened}
      onClose={props.close}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('keys.close') }}
      centered
    >
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
    </Modal>
  );
}
