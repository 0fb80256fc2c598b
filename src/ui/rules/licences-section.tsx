/** Licensed labour-export firms: a table, and pasting a list out of a spreadsheet. */
import { Button, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#src/ui/format.ts';
import { FieldProblems, SectionCard, useEditor } from './editor-fields.tsx';
import { Find } from './number-sections.tsx';
import { plainText } from './search-text.ts';
import { type Licence, readLicences } from './typed-lists.ts';

const mostShown = 50;
/** As many as a rule set takes. */
const mostLicences = 5_000;

/** The list of licences. */
export function LicencesSection() {
  const { t } = useTranslation();
  const { content, base, edit, readOnly } = useEditor();
  const [wanted, setWanted] = useState('');
  const { licences } = content;
  const found = licences.filter((licence) => plainText(`${licence.number} ${licence.company}`).includes(plainText(wanted)));
  const old = new Map(base?.licences.map((licence) => [licence.number, licence.company]));
  const put = (next: Licence[]) => edit(() => ({ licences: next }));
  return (
    <SectionCard title={t('rulesSection.licences')} hint={t('rules.licencesHint')}>
      {!readOnly && <PasteList licences={licences} put={put} />}
      <Find value={wanted} set={setWanted} label={t('rules.findLicence')} />
      <p className="rules-hint">
        {t('rules.licencesShown', { shown: formatNumber(Math.min(found.length, mostShown)), all: formatNumber(found.length) })}
      </p>
      <FieldProblems path="licences" />
      {found.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="group" aria-label={t('rulesSection.licences')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('ruleField.number')}</th>
                <th scope="col">{t('ruleField.company')}</th>
                {!readOnly && <th scope="col">{t('rules.act')}</th>}
              </tr>
            </thead>
            <tbody>
              {found.slice(0, mostShown).map((licence) => (
                <tr key={licence.number} data-changed={(base !== undefined && old.get(licence.number) !== licence.company) || undefined}>
                  <th scope="row">{licence.number}</th>
                  <td>{licence.company}</td>
                  {!readOnly && (
                    <td>
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-label={t('rules.removePart', { name: licence.number })}
                        onClick={() => put(licences.filter((one) => one.number !== licence.number))}
                      >
                        <IconX size={14} aria-hidden />
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SectionCard>
  );
}

function PasteList(props: { licences: Licence[]; put: (licences: Licence[]) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { licences: pasted, unread } = readLicences(text);
  const known = new Map(props.licences.map((licence) => [licence.number, licence.company]));
  const fresh = pasted.filter((licence) => !known.has(licence.number)).length;
  const joined = [...new Map([...known, ...pasted.map(({ number, company }) => [number, company] as const)])].map(([number, company]) => ({
    number,
    company,
  }));
  const put = (list: Licence[]) => {
    props.put(list);
    setText('');
  };
  return (
    <details className="fold rules-paste">
      <summary>{t('rules.paste')}</summary>
      {/* of fixed height: a field that grows measures a list of thousands again with every render */}
      <Textarea
        size="xs"
        label={t('rules.pasteLabel')}
        description={t('rules.pasteHint')}
        placeholder={t('rules.pasteExample')}
        value={text}
        rows={6}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && (
        <p className="note" role="status">
          {t('rules.pasted', { n: formatNumber(pasted.length), fresh: formatNumber(fresh) })}{' '}
          {unread.length > 0 && t('rules.pastedUnread', { lines: unread.slice(0, 20).join(', ') })}{' '}
          {joined.length > mostLicences && t('rules.pastedTooMany', { n: formatNumber(mostLicences) })}
        </p>
      )}
      <div className="rules-buttons">
        <Button size="compact-sm" disabled={pasted.length === 0 || joined.length > mostLicences} onClick={() => put(joined)}>
          {t('rules.pasteAdd')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={pasted.length === 0 || pasted.length > mostLicences}
          onClick={() => put(pasted)}
        >
          {t('rules.pasteReplace')}
        </Button>
      </div>
    </details>
  );
}
