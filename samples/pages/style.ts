/** The one style sheet of the practice site; the class on `body` gives each site its own face. */
export const styleSheet = `
:root { --nen: #f6f6f3; --chu: #24262b; --nhan: #1f6f5c; --the: #fff; --vien: #dcdcd4; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--nen); color: var(--chu); font: 16px/1.55 system-ui, "Be Vietnam Pro", sans-serif; }
.luyen-tap { margin: 0; padding: 2px 12px; font-size: 12px; text-align: center; background: #fff3cd; color: #6b5600; }
body > header { padding: 14px max(16px, calc(50vw - 430px)); background: var(--nhan); color: #fff; display: flex; gap: 24px; align-items: baseline; }
body > header a { color: inherit; text-decoration: none; }
body > header .ten { font-size: 20px; font-weight: 700; }
main, .p-body-inner { max-width: 860px; margin: 18px auto; padding: 0 16px; }
a { color: var(--nhan); }
h1 { font-size: 24px; line-height: 1.3; }
h2 { font-size: 18px; margin: 0 0 6px; }
ul { padding-left: 0; list-style: none; }
.the, .message, .structItem, .node, .tgme_widget_message_bubble { background: var(--the); border: 1px solid var(--vien); border-radius: 8px; padding: 12px 16px; margin: 0 0 12px; }
.phu, .structItem-minor, .message-attribution, .tgme_widget_message_footer { color: #6c6f75; font-size: 13px; }
dl, .the p { margin: 4px 0 8px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; }
dt { color: #6c6f75; } dd { margin: 0; }
.viec-lam { --nhan: #14539a; --nen: #eef3f8; }
.rao-vat { --nhan: #b2450c; --nen: #fdf5ee; }
.cho-viec { --nhan: #6a3aa0; --nen: #f5f1fa; }
.dien-dan { --nhan: #2b4a3f; --nen: #e9eeea; }
.kenh { --nhan: #2f82c4; --nen: #d5e4ef; }
.kenh > header { display: block; }
.node-title, .structItem-title { margin: 0; font-size: 17px; font-weight: 600; }
.structItem-parts, .listInline { display: flex; gap: 12px; margin: 0; }
.message-inner { display: grid; grid-template-columns: 150px 1fr; gap: 16px; }
.message-name, .message-userTitle { margin: 0; overflow-wrap: anywhere; }
.message-userTitle { color: #6c6f75; font-weight: 400; }
.message-attribution { display: flex; justify-content: space-between; margin-bottom: 6px; }
.message-attribution ul { margin: 0; }
.tgme_widget_message_views { margin-right: 10px; }
.pageNav { display: flex; gap: 12px; }
nav a { margin-right: 10px; }
.bbCodeBlock { margin: 0 0 10px; padding: 8px 12px; border-left: 3px solid var(--nhan); background: #f3f5f3; font-size: 14px; }
.tgme_widget_message_bubble { max-width: 560px; }
.tgme_widget_message_owner_name { font-weight: 700; text-decoration: none; }
.emoji { font-style: normal; } .emoji b { font-weight: 400; }
form { display: grid; gap: 10px; max-width: 320px; }
@media (max-width: 640px) { .message-inner { grid-template-columns: 1fr; } }
`;
