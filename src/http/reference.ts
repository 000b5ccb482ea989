/** Where a statement about HTTP comes from. */
export interface Reference {
  /** The document's short name, such as "RFC 9110", or a draft's name without its version. */
  readonly document: string;
  /** The section's number without a stop ("15.3.5"), or a draft's anchor; "" for the whole document. */
  readonly section: string;
  /** An https address that leads to the section. */
  readonly url: string;
}

/** A section of an RFC; `number` is the RFC's number, such as 9110. */
export function rfc(number: number, section: string): Reference {
  return {
    document: `RFC ${number}`,
    section,
    url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
  };
}

/** An anchor in the working group's resumable uploads draft, the document behind 104. */
export function resumableUpload(anchor: string): Reference {
  const document = 'draft-ietf-httpbis-resumable-upload';
  return {
    document,
    section: anchor,
    url: `https://httpwg.org/http-extensions/${document}.html#${anchor}`,
  };
}
