import { Fault } from '../../case/fault.ts';
import type { InEachLanguage, Language } from '../../case/language.ts';

/** What to do about a failure that says more than its part: by the code of its fault. */
const mends: Readonly<Record<string, InEachLanguage<string>>> = {
  'refresh-token-refused': {
    'zh-CN': '刷新令牌已失效（被撤销、过期或密码已改）：重新登录授权，把新的令牌写入 OAUTH2_REFRESH_TOKEN，见 docs/operating.md',
    en: 'the refresh token was refused (revoked, expired, or the password changed): sign in again and set OAUTH2_REFRESH_TOKEN to the new one; see docs/operating.md',
  },
  'oauth2-client-refused': {
    'zh-CN': '检查 OAUTH2_CLIENT_ID 与 OAUTH2_CLIENT_SECRET：客户端密码可能已过期',
    en: 'check OAUTH2_CLIENT_ID and OAUTH2_CLIENT_SECRET: the secret may have expired',
  },
  'oauth2-scope-refused': {
    'zh-CN': '检查 OAUTH2_SCOPE，或留空以使用登录时授予的权限',
    en: 'check OAUTH2_SCOPE, or leave it empty for what was granted at the sign-in',
  },
  'oauth2-refused': { 'zh-CN': '检查 OAUTH2_TOKEN_URL', en: 'check OAUTH2_TOKEN_URL' },
  'oauth2-away': {
    'zh-CN': '稍后再试；仍不行则检查 OAUTH2_TOKEN_URL 以及到它的网络',
    en: 'try again later; else check OAUTH2_TOKEN_URL and the network to it',
  },
};

/** The advice for this failure; that of the part where there is none. */
export function mendOf(error: unknown, ofPart: InEachLanguage<string>, language: Language): string {
  return ((error instanceof Fault ? mends[error.code] : undefined) ?? ofPart)[language];
}
