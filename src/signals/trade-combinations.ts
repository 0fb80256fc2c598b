import type { Combination } from './combinations.ts';
import { examples } from './signal.ts';

/** Additions C40 on: brides, children, pregnancies and organs. */
export const tradeCombinations: readonly Combination[] = [
  {
    id: 'C40',
    nameVi: 'Nội tạng, mang thai hộ, con nuôi, hôn nhân rao kín',
    nameEn: 'Veiled notice of organs, surrogacy, adoption or marriage',
    definitionVi: 'Lời rao giấu cả số tiền lẫn liên hệ nhưng đủ người, việc và điều kiện trao đổi; bổ sung ngoài danh mục.',
    law: 'BLHS 150, 151, 154, 187',
    sources: ['K26', 'K29', 'K31'],
    examples: examples(
      [
        'Nhà mình mong con chín năm, mẹ nào sắp sinh mà không nuôi được thì để bé lại, hôm nhập viện mẹ dùng giấy của vợ mình, mình không để mẹ thiệt',
        'Con gái bên này ưng thì có người đưa sang Quảng Tây, nhà trai lo hết, bố mẹ nhận trước phân nửa',
        'Người nhà mình chờ ghép, cần bạn trẻ cùng nhóm máu cho một quả, lúc hội đồng hỏi thì nói là cháu họ, gia đình hậu tạ xứng đáng',
      ],
      [
        'Vợ chồng mình mong con chín năm, nay đã có tin vui, cảm ơn mọi người',
        'Con gái út lấy chồng bên Hàn, hai đứa mới về thăm nhà',
        'Đăng ký hiến tạng sau khi qua đời tại trung tâm điều phối',
      ],
      [
        'Công an phát hiện đường dây cho sản phụ nhập viện bằng giấy của người khác để bán trẻ sơ sinh',
        'Hội phụ nữ nhắc chị em không tin người lạ hứa đưa sang Trung Quốc lấy chồng giàu',
        'Phim kể chuyện cô gái mang thai hộ cho nhà giàu để cứu mẹ',
      ],
    ),
  },
];
