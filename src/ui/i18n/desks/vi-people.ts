/** Vietnamese texts of this desk: its screens, and the words of its refusals. */
export const viPeople = {};

export const viPeopleProblems = {
  'not-signed-in': 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
  'not-allowed': 'Tài khoản này không có quyền làm việc đó.',
  'second-factor-needed': 'Hãy thiết lập xác thực hai lớp trước.',
};
