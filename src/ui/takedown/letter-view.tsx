/** The letter as it will look on paper, set from its parts. Foreign text is shown as text, hidden signs by their code. */
import { useTranslation } from 'react-i18next';
import type { Letter, LetterBlock } from '#src/api/schema/takedowns.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';

export function LetterView(props: { letter: Letter }) {
  const { t } = useTranslation();
  const { letter } = props;
  const date = letter.date;
  const day =
    date === null
      ? 'ngày …… tháng …… năm ……'
      : `ngày ${pad(date.day)} tháng ${date.month < 3 ? pad(date.month) : date.month} năm ${date.year}`;
  return (
    <section className="card" aria-labelledby="letter-title">
      <h2 id="letter-title">{t('takedown.preview')}</h2>
      <div className="paper-scroll" tabIndex={0} role="group" aria-labelledby="letter-title">
        <div className="paper" lang="vi">
          {letter.mark !== null && <p className="paper-mark">{letter.mark}</p>}
          <div className="paper-head">
            <div>
              <p>{letter.agency.parent}</p>
              <p className="paper-bold paper-rule">{letter.agency.own}</p>
              <p>
                Số: {letter.number ?? '……'}/{letter.symbol}
              </p>
              {letter.about !== null && (
                <p className="paper-about">
                  <SafeText text={letter.about} />
                </p>
              )}
            </div>
            <div>
              <p className="paper-bold">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
              <p className="paper-bold paper-rule">Độc lập - Tự do - Hạnh phúc</p>
              <p className="paper-italic">
                {letter.place}, {day}
              </p>
              {letter.urgency !== null && <p className="paper-urgency">{letter.urgency}</p>}
            </div>
          </div>
          <p className="paper-to">Kính gửi: {letter.to.join('; ')}</p>
          {letter.body.map((block, at) => (
            <Block key={at} block={block} />
          ))}
          <div className="paper-foot">
            <div className="paper-copies">
              <p className="paper-bold paper-italic">Nơi nhận:</p>
              {letter.copies.map((line) => (
                <p key={line}>{line.startsWith('-') ? line : `- ${line}`}</p>
              ))}
            </div>
            {letter.signature !== null && (
              <div className="paper-signature">
                {letter.signature.authority !== '' && <p className="paper-bold">{letter.signature.authority}</p>}
                <p className="paper-bold">{letter.signature.title}</p>
                <p className="paper-space" />
                <p className="paper-bold">{letter.signature.name}</p>
              </div>
            )}
          </div>
          {letter.annexes.map((annex) => (
            <div key={annex.title} className="paper-annex">
              <p className="paper-bold paper-center">PHỤ LỤC</p>
              <p className="paper-bold paper-center">{annex.title}</p>
              {annex.body.map((block, at) => (
                <Block key={at} block={block} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

function Block(props: { block: LetterBlock }) {
  const { block } = props;
  if (block.kind === 'heading') return <p className="paper-bold">{block.text}</p>;
  if (block.kind === 'list') {
    return (
      <ul className="paper-list">
        {block.items.map((runs, at) => (
          <li key={at}>
            <Runs runs={runs} />
          </li>
        ))}
      </ul>
    );
  }
  if (block.kind === 'paragraph') {
    return (
      <p className={block.firstLine ? 'paper-text' : undefined}>
        <Runs runs={block.runs} />
      </p>
    );
  }
  return (
    <table className="paper-table">
      <colgroup>
        {block.widths.map((width, at) => (
          <col key={at} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column}>
                <SafeText text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Runs(props: { runs: { text: string; bold?: boolean | undefined; italic?: boolean | undefined }[] }) {
  return props.runs.map((run, at) => (
    <span
      key={at}
      className={[run.bold === true ? 'paper-bold' : '', run.italic === true ? 'paper-italic' : ''].join(' ').trim() || undefined}
    >
      <SafeText text={run.text} />
    </span>
  ));
}
