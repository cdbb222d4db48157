import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile } from '../../parse/testing/hostile.ts';
import { meaningOfText } from './sentence.ts';

const kindOf = (text: string): string => meaningOfText(text)?.kind ?? 'unclear';

describe('what a description says', () => {
  it.each([
    'Obtains or creates the session',
    'Gets the current cart or creates a new one',
    'Get the basket or create a new one',
    'Calls every model that is configured',
    'Sends a reminder',
    'Mails the invoice to the customer',
    'Check the health. Sends an alert to the owner.',
    'Returns the status. This call removes the lock.',
    'This endpoint will restart the worker',
    'This method deletes a node',
    'Used to purge the cache',
    'Allows an operator to reset the counter',
    'Generate a new API key',
    'Request a one-time password',
    'Obtains a service ticket',
    'Activate/deactivate a source',
    'Confirm the booking',
    'Execute a command on the host',
    'Run the nightly job',
    'Creating a user without a password',
    'Validate a number by calling it once',
    'Get the code. A text message with the code will be sent.',
    'Returns the link. Costs 5 credits.',
    '[beta] Delete a draft',
    'ADMIN - Rotate the signing keys',
    'Will reload the gateway',
    'Log out the user',
  ])('acts: %s', (text) => {
    expect(kindOf(text)).toBe('acts');
  });

  it.each([
    'Read Flow Run',
    'Returns the item that was created',
    'Get create/update bank account model',
    'Lists the users who can delete a channel',
    'Get all the channels to which a user can add or remove a video',
    'Send analytics',
    'Update history of a case',
    'Create a CSRF token for the client',
    'Convert an amount',
    'Generate a QR code',
    'Creates a ZIP archive of the study',
    'Runs the balance report',
    'Request available rooms',
    'Verifies a tax number',
    'Test for issues in a package',
    'Send search terms to receive companies',
    'Reports the number of lookups',
    'Ping the server',
    'Use this endpoint to get the number of runs',
    'This endpoint allows you to retrieve the sends',
    'Gets the job. It does not start anything.',
    'Get the user. To delete a user, send a DELETE request.',
    'Returns the mail. When messages are read, a notification is sent to the sender.',
    'Confirm that the credentials work',
    'Sets of simulations',
    'Order details',
    'Follow status of a brand',
    'Stop search',
    'Permission required: edit_settings',
    'Show the export. The value will be set by the owner.',
    'Unlike other calls it needs no key',
    'Start here for programmes',
  ])('does not: %s', (text) => {
    expect(kindOf(text)).not.toBe('acts');
  });

  it.each([
    'Löscht einen Benutzer',
    'Benutzer löschen',
    'Setzt das Passwort zurück',
    'Supprime un utilisateur',
    'Envoyer un message',
    'Elimina un usuario',
    'Obtiene o crea una sesión',
    'Envia uma mensagem',
    'Atualizar o cadastro',
    'Invia un messaggio',
    '删除用户',
    '用户删除',
    '发送验证码',
    '重启服务',
    'ユーザーを削除する',
    'メールを送信',
    'Удалить пользователя',
    'Отправка сообщения',
    'Перезапускает сервер',
  ])('acts in another language: %s', (text) => {
    expect(kindOf(text)).toBe('acts');
  });

  it.each([
    'Liefert alle gelöschten Benutzer',
    'Benutzer auflisten',
    'Récupère les messages envoyés',
    'Liste des utilisateurs supprimés',
    'Lista de usuarios eliminados',
    'Consultar pedidos criados',
    'Restituisce la lista',
    '获取已删除用户列表',
    '查询更新记录',
    '创建时间',
    '削除済みユーザーの一覧を取得',
    '更新履歴',
    'Получить список удаленных',
    'Список отправленных сообщений',
    'Para consultar un pedido',
  ])('does not in another language: %s', (text) => {
    expect(kindOf(text)).not.toBe('acts');
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(hostile('this', 'delete', 'or', '.', '`', '<', '削除', 'ö', ':'), (text) => void meaningOfText(text)),
    );
  });
});
