/** How a tip came in (plans of the provinces; 111 is the national hotline, Decree 162/2025). */
export const tipChannels = ['in-person', 'phone', '111', 'vneid', 'other'] as const;
export type TipChannel = (typeof tipChannels)[number];
