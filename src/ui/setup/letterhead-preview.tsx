/** How a letter will look: an illustration, white as paper in both colour schemes. */
import { useTranslation } from 'react-i18next';
import type { Letterhead, Organisation } from '#src/domain/organisation.ts';

export function LetterheadPreview(props: { letterhead: Letterhead; content: Organisation }) {
  const { t } = useTranslation();
  const { letterhead, content } = props;
  const signer = letterhead.signers.find((one) => one.active) ?? letterhead.signers[0];
  return (
    <figure className="paper-frame">
      <figcaption>{t('setup.preview')}</figcaption>
      <div className="paper" lang="vi">
        <div className="paper-head">
          <div>
            <p>{letterhead.parent}</p>
            <p>
              <b>{letterhead.agency}</b>
            </p>
            <hr />
            <p className="paper-number">Số: ……/{letterhead.symbol}</p>
          </div>
          <div>
            <p>
              <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
            </p>
            <p>
              <b>Độc lập - Tự do - Hạnh phúc</b>
            </p>
            <hr />
            <p className="paper-date">{content.place}, ngày …… tháng …… năm 20……</p>
          </div>
        </div>
        <p className="paper-to">Kính gửi: …………………………</p>
        <p className="paper-liaison">
          Đầu mối phối hợp: {letterhead.liaison.name}, {letterhead.liaison.title}; điện thoại {letterhead.liaison.phone}; thư điện tử{' '}
          {letterhead.liaison.email}./.
        </p>
        <div className="paper-foot">
          <div className="paper-copies">
            <p>
              <b>
                <i>Nơi nhận:</i>
              </b>
            </p>
            {letterhead.copies
              .filter((line) => line.trim() !== '')
              .map((line, at) => (
                <p key={`${at}-${line}`}>{line}</p>
              ))}
          </div>
          {signer !== undefined && (
            <div>
              {signer.authority !== '' && (
                <p>
                  <b>{signer.authority}</b>
                </p>
              )}
              <p>
                <b>{signer.title}</b>
              </p>
              <p className="paper-name">
                <b>{signer.name}</b>
              </p>
            </div>
          )}
        </div>
      </div>
      <p className="hint">{t('setup.previewHint')}</p>
    </figure>
  );
}
