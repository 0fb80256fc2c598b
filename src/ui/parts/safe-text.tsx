import { Fragment } from 'react';
import { splitHidden } from './segments.ts';

/**
 * Foreign text, never as HTML. Hidden and direction-changing signs are replaced by their code, so
 * nobody is shown another text than the one that was stored.
 */
export function SafeText(props: { text: string }) {
  return splitHidden(props.text).map((part, index) =>
    // parts never move: their place is their identity
    part.code === null ? (
      <Fragment key={index}>{part.text}</Fragment>
    ) : (
      <span key={index} className="hidden-sign" data-code={part.code} title={part.code} />
    ),
  );
}
