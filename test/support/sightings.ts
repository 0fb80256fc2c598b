import type { Sighting, SightingOrigin } from '#src/store/postings.ts';

/** A sighting of a plain post, with what the test cares about on top. */
export function sighting(over: Partial<Sighting>): Sighting {
  return {
    nativeId: null,
    url: null,
    title: null,
    text: 'tuyển phụ hồ',
    author: { name: null, id: null, url: null },
    publishedAt: null,
    kind: 'post',
    images: [],
    ownPage: true,
    ...over,
  };
}

/** Where sightings of a file come from. */
export function fileOrigin(sourceId: string): SightingOrigin {
  return {
    sourceId,
    platform: 'import',
    provinceCode: '01',
    seenAt: new Date(),
    visitId: null,
    importId: null,
    rawResponseId: null,
    pageUrlKey: null,
    identity: 'address',
  };
}
