/** What of the site's own may run on a page. */
interface Running {
  /** Addresses of the scripts that the page names, each a file of its own; a page without any runs none. */
  readonly scripts: readonly string[];
  /** May they read files beside the pages? */
  readonly reads?: boolean;
}

/**
 * The content security policy of a page: only files of the report's own host, and scripts only where the page has any,
 * never within the page. What a snapshot or a page smuggles in stays dead text.
 */
export function policyOf({ scripts, reads = false }: Running): string {
  return [
    "default-src 'none'",
    ...(scripts.length > 0 ? ["script-src 'self'"] : []),
    ...(reads ? ["connect-src 'self'"] : []),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
