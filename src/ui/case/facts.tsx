/** The facts that were read off the text; choosing one shows its place. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePosting } from '#src/api/schema/case.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { wordOf } from '#src/ui/words.ts';
import { differentWords, shorten } from './explanation.ts';
import { factGroups, type FactGroup, type FactLine, type FactPlace } from './fact-lines.ts';

/** Values of one kind that are shown; a list of forty wages says no more. */
const mostLines = 6;

export function CaseFacts(props: { posting: CasePosting; unmasked: boolean; show: (place: FactPlace) => void }) {
  const { t } = useTranslation();
  const { assessment, text } = props.posting;
  const groups = assessment.detail === null ? [] : factGroups(assessment.detail.facts, text, t);
  return (
    <section className="card case-facts" aria-labelledby="facts-title">
      <h2 id="facts-title">{t('facts.title')}</h2>
      {groups.length === 0 ? (
        <p className="note">{t('facts.none')}</p>
      ) : (
        <dl className="facts">
          {groups.map((group) => (
            <Group key={group.name} group={group} text={text} unmasked={props.unmasked} show={props.show} />
          ))}
        </dl>
      )}
    </section>
  );
}

function Group(props: { group: FactGroup; text: string; unmasked: boolean; show: (place: FactPlace) => void }) {
  const { t } = useTranslation();
  const { name, lines } = props.group;
  return (
    <div>
      <dt>{name === 'contacts' && props.unmasked ? t('facts.contactsShown') : wordOf('facts', name)}</dt>
      <dd>
        <ul>
          {lines.slice(0, mostLines).map((line) => (
            <li key={[line.value, ...line.tags].join('\n')}>
              <Fact line={line} text={props.text} show={props.show} />
            </li>
          ))}
        </ul>
        {lines.length > mostLines && <small>{t('facts.others', { n: lines.length - mostLines })}</small>}
      </dd>
    </div>
  );
}

/** Chosen again, it goes on to the next place of the same value. */
function Fact(props: { line: FactLine; text: string; show: (place: FactPlace) => void }) {
  const { t } = useTranslation();
  const { line } = props;
  const next = useRef(0);
  const [words] = line.quoted ? differentWords(line.places, props.text) : [];
  const shown = (
    <>
      <span className="fact-value" data-mark={line.mark ?? undefined}>
        <SafeText text={line.value} />
      </span>
      {line.tags.map((tag) => (
        <span key={tag} className="fact-tag" data-mark={line.mark ?? undefined}>
          <SafeText text={tag} />
        </span>
      ))}
      {words !== undefined && words.toLowerCase() !== line.value.toLowerCase() && (
        <q className="written" lang="vi">
          <SafeText text={shorten(words, 40)} />
        </q>
      )}
      {line.places.length > 1 && <span className="written">{t('facts.times', { n: line.places.length })}</span>}
    </>
  );
  if (line.places.length === 0) return <span className="fact">{shown}</span>;
  return (
    <button
      type="button"
      className="fact"
      title={t('facts.show')}
      onClick={() => {
        const place = line.places[next.current % line.places.length];
        next.current += 1;
        if (place !== undefined) props.show(place);
      }}
    >
      {shown}
    </button>
  );
}
