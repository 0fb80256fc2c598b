/**
 * Addressees of requests that a new installation starts with. Who answers for what: work flow of police and Department,
 * section 5 (as of 22/11/2026: Facebook, YouTube and TikTok are reached through a central desk; Zalo is a licensed network;
 * Telegram has no office in Viet Nam that is known; .vn names go to VNNIC on paper). Names of legal entities are proposals:
 * whoever sets the installation up confirms them, and the notes say so.
 */
import type { Addressee, Channel } from './organisation.ts';

const confirm = 'Tên pháp nhân và địa chỉ nhận do đơn vị xác nhận trước khi gửi.';

type Start = Omit<Addressee, 'channel' | 'address' | 'active' | 'platforms' | 'hosts'> & {
  /** How it is reached once the address is known; null = no way is known. */
  usual: Channel | null;
  platforms?: string[];
  hosts?: string[];
};

const starts: Start[] = [
  {
    id: 'a05',
    name: 'Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao (A05), Bộ Công an',
    kind: 'central-desk',
    usual: 'document-axis',
    platforms: ['facebook', 'youtube', 'tiktok', 'telegram'],
    note: 'Đầu mối trung ương cho nền tảng xuyên biên giới. Việc phòng PA05 được ký gửi thẳng nền tảng nước ngoài hay phải qua A05 do đơn vị xác nhận.',
  },
  {
    id: 'cuc-ptth-ttdt',
    name: 'Cục Phát thanh, truyền hình và thông tin điện tử, Bộ Văn hóa, Thể thao và Du lịch',
    kind: 'central-desk',
    usual: 'document-axis',
    platforms: ['facebook', 'youtube', 'tiktok'],
    note: 'Đầu mối yêu cầu Facebook, YouTube, TikTok gỡ trong vòng 24 giờ (báo Người Lao Động, 10/10/2025).',
  },
  {
    id: 'facebook',
    name: 'Meta Platforms, Inc. (Facebook, Instagram, Threads)',
    kind: 'platform',
    usual: 'portal',
    platforms: ['facebook'],
    hosts: ['facebook.com', 'm.facebook.com', 'fb.com', 'fb.watch', 'instagram.com', 'threads.net'],
    note: `Thường gửi qua A05 hoặc Cục Phát thanh, truyền hình và thông tin điện tử. ${confirm}`,
  },
  {
    id: 'youtube',
    name: 'Google LLC (YouTube)',
    kind: 'platform',
    usual: 'portal',
    platforms: ['youtube'],
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be'],
    note: `Thường gửi qua A05 hoặc Cục Phát thanh, truyền hình và thông tin điện tử. ${confirm}`,
  },
  {
    id: 'tiktok',
    name: 'TikTok Pte. Ltd.',
    kind: 'platform',
    usual: 'portal',
    platforms: ['tiktok'],
    hosts: ['tiktok.com', 'vt.tiktok.com'],
    note: `Thường gửi qua A05 hoặc Cục Phát thanh, truyền hình và thông tin điện tử. ${confirm}`,
  },
  {
    id: 'zalo',
    name: 'Công ty Cổ phần Tập đoàn VNG (Zalo)',
    kind: 'platform',
    usual: 'email',
    platforms: ['zalo'],
    hosts: ['zalo.me', 'chat.zalo.me'],
    note: `Mạng xã hội trong nước được cấp phép: nhận yêu cầu bằng điện thoại, thư điện tử hoặc văn bản (Nghị định 147/2024/NĐ-CP). ${confirm}`,
  },
  {
    id: 'telegram',
    name: 'Telegram (chưa rõ đại diện tại Việt Nam)',
    kind: 'platform',
    usual: null,
    platforms: ['telegram'],
    hosts: ['t.me', 'telegram.me', 'telegram.org'],
    note: 'Chưa có kênh nhận yêu cầu. Dùng để thu thập đầu mối; biện pháp ở nhà mạng do cấp trung ương quyết định.',
  },
  {
    id: 'vieclam24h',
    name: 'Chủ quản trang vieclam24h.vn',
    kind: 'site-owner',
    usual: 'email',
    platforms: [],
    hosts: ['vieclam24h.vn'],
    note: `Gửi văn bản cho chủ quản hệ thống thông tin (Nghị định 333/2026/NĐ-CP, Điều 11.2.b). ${confirm}`,
  },
  {
    id: 'topcv',
    name: 'Chủ quản trang topcv.vn',
    kind: 'site-owner',
    usual: 'email',
    hosts: ['topcv.vn'],
    note: `Gửi văn bản cho chủ quản hệ thống thông tin (Nghị định 333/2026/NĐ-CP, Điều 11.2.b). ${confirm}`,
  },
  {
    id: 'chotot',
    name: 'Chủ quản trang chotot.com',
    kind: 'site-owner',
    usual: 'email',
    hosts: ['chotot.com', 'vieclamtot.com'],
    note: `Gửi văn bản cho chủ quản hệ thống thông tin (Nghị định 333/2026/NĐ-CP, Điều 11.2.b). ${confirm}`,
  },
  {
    id: 'vnpt',
    name: 'Tập đoàn Bưu chính Viễn thông Việt Nam (VNPT)',
    kind: 'network',
    usual: 'email',
    note: `Nhà mạng: văn bản, điện thoại hoặc thư điện tử, thời hạn 24 giờ (Nghị định 333/2026/NĐ-CP, Điều 18.2.a). ${confirm}`,
  },
  {
    id: 'vnnic',
    name: 'Trung tâm Internet Việt Nam (VNNIC)',
    kind: 'registrar',
    usual: 'paper',
    note: 'Tên miền .vn: công văn giấy của cơ quan điều tra hoặc cơ quan chuyên trách; VNNIC ra quyết định rồi báo nhà đăng ký (vnnic.vn).',
  },
];

/** In practice every post is on the practice site; its owner takes part in the exercise. */
const practiceOwner: Addressee = {
  id: 'practice-site',
  name: 'Chủ quản trang tập dượt (hư cấu)',
  kind: 'site-owner',
  channel: 'email',
  address: 'chu-quan@site.practice.example',
  platforms: ['job-board', 'forum', 'website', 'feed', 'telegram'],
  hosts: ['127.0.0.1', 'localhost', 'forum.example.net'],
  note: 'Chỉ dùng khi tập dượt: không có thư nào rời khỏi máy này.',
  active: true,
};

/**
 * The addressees of a first set-up. In practice every one that can be reached has an invented address; live ones have
 * no channel until somebody enters it, so nothing can be sent to an address nobody checked.
 */
export function firstAddressees(practice: boolean): Addressee[] {
  const all = starts.map(({ usual, platforms, hosts, ...start }): Addressee => {
    const channel = practice ? usual : null;
    return {
      ...start,
      channel,
      address: channel === null ? null : practiceAddress(start.id, channel),
      platforms: platforms ?? [],
      hosts: hosts ?? [],
      active: true,
    };
  });
  return practice ? [practiceOwner, ...all] : all;
}

function practiceAddress(id: string, channel: Channel): string {
  if (channel === 'portal') return `https://${id}.practice.example/yeu-cau`;
  if (channel === 'paper') return 'Số 1 đường Tập Dượt (hư cấu)';
  return `${id}@practice.example`;
}
