import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className="empty">
      <h1 className="empty-title">{t('shell.newTab')}</h1>
      <p>{t('shell.newTabHint')}</p>
      <Link to="/">{t('shell.home')}</Link>
    </div>
  );
}
