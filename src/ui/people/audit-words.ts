/** Words for what the trail holds: codes of every desk, shown as they are where nobody gave them a word. */
import { wordOf } from '#src/ui/words.ts';

/** An action: this desk's words, else those of the case history, else the code. */
export function actionWord(action: string): string {
  const key = action.replaceAll('.', '-');
  const own = wordOf('auditAction', action);
  if (own !== action && own !== key) return own;
  const other = wordOf('action', action);
  return other === key ? action : other;
}

/** A kind of subject. */
export function subjectWord(kind: string): string {
  return wordOf('auditSubject', kind);
}
