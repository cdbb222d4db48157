import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'chat-webhook',
    name: 'Chat webhooks',
    revoke: 'https://open.dingtalk.com/document/orgapp/custom-robot-access',
    source: 'https://open.dingtalk.com/document/orgapp/custom-robot-access',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'dingtalk-webhook',
      title: 'DingTalk webhook',
      literals: ['oapi.dingtalk.com/robot/send?'],
      unbounded: true,
      unmistakable: true,
      severity: 'medium',
      pattern: /oapi\.dingtalk\.com\/robot\/send\?access_token=([0-9a-f]{64})(?![0-9a-f])/,
      opens: 'Posting messages to one group.',
      examples: {
        match: [['https://oapi.dingtalk.com', '/robot/send?access_', 'token=', fake.hex(64)]],
        ignore: [['https://oapi.dingtalk.com', '/robot/send?access_', 'token=xxx']],
      },
    },
    {
      id: 'lark-webhook',
      title: 'Lark webhook',
      literals: ['open.feishu.cn/open-apis/bot/', 'open.larksuite.com/open-apis/bot/'],
      unbounded: true,
      unmistakable: true,
      severity: 'medium',
      pattern:
        /open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32})/,
      opens: 'Posting messages to one group.',
      source: 'https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot',
      examples: {
        match: [['https://open.feishu.cn', '/open-apis/bot/v2/hook/', fake.uuid()]],
        ignore: [['https://open.feishu.cn', '/open-apis/bot/v2/hook/your-token']],
      },
    },
    {
      id: 'wecom-webhook',
      title: 'WeCom webhook',
      literals: ['qyapi.weixin.qq.com/cgi-bin/webhook/send?'],
      unbounded: true,
      unmistakable: true,
      severity: 'medium',
      pattern: /qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/,
      opens: 'Posting messages to one group.',
      source: 'https://developer.work.weixin.qq.com/document/path/91770',
      examples: {
        match: [['https://qyapi.weixin.qq.com', '/cgi-bin/webhook/send?', 'key=', fake.uuid()]],
        ignore: [['https://qyapi.weixin.qq.com', '/cgi-bin/webhook/send?', 'key=your-key']],
      },
    },
  ],
);
