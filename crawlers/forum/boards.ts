/**
 * The forum programs whose pages are read, as data: where a post, its words, its author and its
 * time stand. Order matters: the first program whose mark is on the page is taken.
 */
export type Board = {
  id: string;
  /** Found in the page's markup when the program made it. */
  marks: RegExp;
  thread: {
    post: string;
    /** First that is there is the post's own text. */
    body: string[];
    author: string;
    /** Element or attribute with the author's account id. */
    authorId: string[];
    time: string[];
    permalink: string[];
    /** Attribute or id of the post element, digits are the post's id. */
    postId: string;
    /** Posts the program itself inserts, advertisements, ignored members. */
    notPosts: string;
    title: string[];
  };
  rows: { row: string; title: string; author: string[]; time: string[]; snippet: string };
  forums: string;
  next: string[];
  /** Elements inside a post that are not its own words. */
  quoted: string;
};

/** Ways to write "taken from another post" that all programs share. */
const QUOTES = 'blockquote, .bbCodeBlock--quote, .bbCodeQuote, .quotecontent, .quotetitle, .bbcode_quote, .js-selectToQuoteEnd';

export const boards: readonly Board[] = [
  {
    id: 'xenforo2',
    marks:
      /<html[^>]{0,1000}(?:id="XF"|data-app="public")|class="[^"]{0,200}\bp-body-pageContent\b|class="[^"]{0,200}\b(?:message--post|structItem--thread)\b/,
    thread: {
      post: 'article.message--post, .message.message--post, .block-container article.message[data-content^="post-"], .message--article',
      body: ['.message-body .bbWrapper', '.message-content .bbWrapper', '.bbWrapper', '.message-body'],
      author: '.message-name .username, .message-name, .message-userDetails .username',
      authorId: [
        '.message-name [data-user-id]@data-user-id',
        '.message-userDetails [data-user-id]@data-user-id',
        '.message-avatar [data-user-id]@data-user-id',
      ],
      time: [
        '.message-attribution-main time@datetime',
        '.message-attribution time@datetime',
        '.message-date time@datetime',
        'time.u-dt@datetime',
      ],
      permalink: [
        '.message-attribution-main a[href*="post-"]',
        '.message-attribution a[href*="post-"]',
        '.message-attribution-opposite a[href*="post-"]',
        '.message-attribution-main a',
      ],
      postId: 'data-content',
      notPosts: '.message--deleted, .is-ignored, .message--ad, .samCodeUnit, .message--quickReply',
      title: ['h1.p-title-value', '.p-title-value'],
    },
    rows: {
      row: '.structItem--thread, .p-body-content .block-row',
      title: '.structItem-title a[data-tp-primary], .structItem-title a:not(.labelLink), .contentRow-title a',
      author: ['.structItem-parts .username', '.contentRow-minor .username', '@data-author'],
      time: ['.structItem-startDate time@datetime', '.contentRow-minor time@datetime', 'time@datetime'],
      snippet: '.contentRow-snippet',
    },
    forums: '.node-title a',
    next: ['a.pageNav-jump--next', 'link[rel="next"]', '.pageNavSimple-el--next', '.block-outer a[href*="/older"]'],
    quoted: `${QUOTES}, .message-lastEdit, .message-signature, .bbCodeBlock--unfurl, .bbCodeBlock--attachments, .message-attachments`,
  },
  {
    id: 'xenforo1',
    marks: /<html[^>]{0,1000}id="XenForo"|class="[^"]{0,200}\bmessageUserInfo\b/,
    thread: {
      post: 'li.message[id^="post-"]',
      body: ['.messageContent .messageText', '.messageText'],
      author: '.messageUserInfo .username, .messageMeta .author',
      authorId: ['.messageUserInfo .avatar@class'],
      time: ['.messageMeta .DateTime@data-time', '.messageMeta .DateTime@title', '.messageMeta .DateTime'],
      permalink: ['.messageMeta a.datePermalink', '.messageMeta a.hashPermalink', '.publicControls a.hashPermalink'],
      postId: 'id',
      notPosts: '.deleted, .placeholder, .ignored, .quickReply',
      title: ['.titleBar h1', 'h1'],
    },
    rows: {
      row: '.discussionListItem, .searchResult',
      title: '.title a.PreviewTooltip, .title a:not(.prefixLink)',
      author: ['.posterDate .username', '.meta .username', '@data-author'],
      time: ['.posterDate .DateTime@data-time', '.posterDate .DateTime@title', '.meta .DateTime@data-time', '.meta .DateTime@title'],
      snippet: '.snippet',
    },
    forums: '.nodeTitle a',
    next: ['link[rel="next"]', '.PageNav a.text:last-child'],
    quoted: `${QUOTES.replace('blockquote, ', '')}, blockquote.quoteContainer, aside.quote, .editDate, .signature, .attribution`,
  },
  {
    id: 'phpbb',
    marks: /id="phpbb"|\bclass="[^"]{0,200}\bpostbody\b|powered by[^<]{0,40}<a [^>]{0,200}phpbb/i,
    thread: {
      post: '.post[id^="p"]',
      body: ['.postbody .content', '.content'],
      author:
        '.postprofile .username, .postprofile .username-coloured, .author .username, .author .username-coloured, .postprofile dt a:last-child',
      authorId: [],
      time: ['.author time@datetime', '.author'],
      permalink: ['.postbody h3 a', '.author a[href*="#p"]', '.postbody h2 a'],
      postId: 'id',
      notPosts: '.ignore, .hidden',
      title: ['h2.topic-title', '.topic-title', '#page-body h2', 'h2'],
    },
    rows: {
      row: 'ul.topics li.row, .topiclist.topics > li.row, .search.post',
      title: 'a.topictitle, .postbody h3 a',
      author: ['.topic-poster .username', '.topic-poster a', '.author .username', '.author a'],
      time: ['.topic-poster time@datetime', '.author time@datetime', '.search-result-date'],
      snippet: '.postbody .content',
    },
    forums: 'a.forumtitle',
    next: ['.pagination .next a', '.pagination li.arrow.next a', 'a[rel="next"]', 'link[rel="next"]'],
    quoted: `${QUOTES}, .signature, .notice, .attachbox`,
  },
  {
    id: 'mybb',
    marks: /class="[^"]{0,100}\bpost_body\b[^"]{0,60}"|powered by[^<]{0,40}<a [^>]{0,200}mybb/i,
    thread: {
      post: 'div.post[id^="post_"], table[id^="post_"]',
      body: ['.post_body'],
      author: '.post_author .largetext a, .author_information .largetext, .post_author strong',
      authorId: [],
      time: ['.post_date span[title]@title', '.post_date'],
      permalink: ['.post_head a[href*="#pid"]', 'a[id^="pid"]'],
      postId: 'id',
      notPosts: '.ignored_post, .deleted_post_collapsed',
      title: ['.thead strong'],
    },
    rows: {
      row: 'tr.inline_row',
      title: '[id^="tid_"] a, .subject_new a, .subject_old a',
      author: ['.author a'],
      time: ['.thread_start_datetime'],
      snippet: '.trow_snippet',
    },
    forums: '.forum_title a, td strong > a[href*="forum"]',
    next: ['a.pagination_next'],
    quoted: `${QUOTES}, cite, .signature, .post_edit`,
  },
  {
    id: 'vbulletin',
    marks: /<meta[^>]{0,100}content="vBulletin|id="vbulletin_html"|\bid="post_message_\d+/,
    thread: {
      post: 'li.postcontainer, li.postbitlegacy, table[id^="post"], .b-post[data-node-id]',
      body: ['[id^="post_message_"]', '.js-post__content-text', '.postcontent'],
      author: '.username, .bigusername, .author strong',
      authorId: [],
      time: ['time@datetime', '.postdate .date', '.thead'],
      permalink: ['a.postcounter', 'a[id^="postcount"]', '.b-post__count'],
      postId: 'id',
      notPosts: '.postbitdeleted, .postbitignored, [id^="post_thanks"]',
      title: ['.threadtitle', '.b-post__title', 'h1', 'td.navbar strong'],
    },
    rows: {
      row: 'li.threadbit, tr.topic-item, #threadslist tr',
      title: 'a.title, a.topic-title, a[id^="thread_title_"]',
      author: ['.author .username', '.author a'],
      time: ['.author .date'],
      snippet: '.js-post-snippet',
    },
    forums: '.forumtitle a, a.forum-title',
    next: ['a[rel="next"]', 'link[rel="next"]', '.prev_next a[title^="Next"]'],
    quoted: `${QUOTES}, .signature, .quote_container`,
  },
];
