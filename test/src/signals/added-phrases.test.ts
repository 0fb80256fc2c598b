import { describe, expect, it } from 'vitest';
import { assess } from '#src/signals/assess.ts';
import type { RuleSet } from '#src/signals/rule-set.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';

const added: RuleSet = {
  ...shippedRules,
  phrases: { FISHING: ['lên bè ..2 giữ bè', 'đi phụ hồ trên biển'], NEG_TRAVEL: ['săn mây cuối tuần'] },
};
const found = (text: string, rules = added) => {
  const { signals, mitigations } = assess({ text, title: null, seenAt: shippedRules.releasedAt }, rules);
  return [...signals, ...mitigations].map(({ id, start, end, points }) => ({ id, quote: text.slice(start, end), points }));
};

describe('wordings that analysts added', () => {
  const text = 'Ai đi phụ hồ trên biển thì nhắn em';

  it('find their signal with its points, in any spelling the views undo', () => {
    expect(found(text, { ...shippedRules, phrases: {} })).not.toContainEqual(expect.objectContaining({ id: 'FISHING' }));
    const points = shippedRules.points['FISHING'];
    expect(found(text)).toContainEqual({ id: 'FISHING', quote: 'đi phụ hồ trên biển', points });
    expect(found('ai di phu ho tren bien thi nhan em')).toContainEqual({ id: 'FISHING', quote: 'di phu ho tren bien', points });
    expect(found('Ai đ.i p.h.ụ h.ồ trên biển')).toContainEqual({ id: 'FISHING', quote: 'đ.i p.h.ụ h.ồ trên biển', points });
  });

  it('stay quiet in sentences that tell of others', () => {
    expect(found('Công an cảnh báo: nạn nhân bị dụ đi phụ hồ trên biển')).not.toContainEqual(expect.objectContaining({ id: 'FISHING' }));
  });

  it('serve mitigations too', () => {
    expect(found('Cả nhóm săn mây cuối tuần')).toContainEqual(expect.objectContaining({ id: 'NEG_TRAVEL', quote: 'săn mây cuối tuần' }));
  });
});
