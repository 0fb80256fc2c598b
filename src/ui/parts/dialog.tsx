/** A dialog over the page: title, a button to close, its own keys. Its frame is no banner landmark, as Mantine's own header would be. */
import { CloseButton, Modal } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** `press` gets every key while the dialog is open, wherever the focus is in it, from the moment it opens. */
export function Dialog(props: {
  title: string;
  close: () => void;
  press?: (event: KeyboardEvent) => void;
  size?: 'md' | 'lg';
  /** The keyboard begins in the field marked `data-autofocus` instead of the frame. */
  inField?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { press } = props;
  useEffect(() => {
    if (press === undefined) return undefined;
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return (
    <Modal.Root opened onClose={props.close} size={props.size ?? 'md'} centered transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{props.title}</Modal.Title>
          <CloseButton onClick={props.close} aria-label={t('keys.close')} />
        </div>
        <Modal.Body>
          <div tabIndex={-1} data-autofocus={props.inField === true ? undefined : true} className="decide">
            {props.children}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** True while a key goes into a field. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** True when Enter confirms the dialog: not in a text of many lines (there with Ctrl), and not on a button, which acts itself. */
export function isConfirming(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement || event.target instanceof HTMLSelectElement) return false;
  return !(event.target instanceof HTMLTextAreaElement) || event.ctrlKey;
}
