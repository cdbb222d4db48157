import { acts, type Meaning, READS } from './phrase.ts';

/** Stems of verbs at the head of a sentence, in languages that put them there; whole words by what follows the stem. */
interface Language {
  readonly reading: RegExp;
  readonly acting: RegExp;
}

/** `Löscht den Benutzer`, `Löschen eines Benutzers`. */
const GERMAN: Language = {
  reading:
    /^(?:gibt|liefer(?:t|n)|zeig(?:t|en)|list(?:et|en)|ruft|abrufen|holt|holen|liest|lesen|such(?:t|en)|auflisten|abfrage|abfragen|prüf(?:t|en)|berechnet)$/u,
  acting:
    /^(?:lösch(?:t|en)|entfern(?:t|en)|erstell(?:t|en)|erzeug(?:t|en)|anlegen|legt|änder(?:t|n)|aktualisier(?:t|en)|speicher(?:t|n)|send(?:et|en)|verschick(?:t|en)|versend(?:et|en)|start(?:et|en)|stopp(?:t|en)|beend(?:et|en)|setz(?:t|en)|zurücksetzen|aktivier(?:t|en)|deaktivier(?:t|en)|bestätig(?:t|en)|storn(?:iert|ieren)|kündig(?:t|en)|abmelden|meldet|sperr(?:t|en)|entsperr(?:t|en)|hinzufügen|fügt|führt|ausführen|leert|leeren|widerruf(?:t|en)|schalt(?:et|en)|bucht|buchen|bestell(?:t|en)|hochladen)$/u,
};

const EUROPEAN: readonly Language[] = [
  GERMAN,
  {
    // French.
    reading:
      /^(?:obt(?:enir|ient)|récupér(?:er|e)|list(?:er|e)|affich(?:er|e)|retourn(?:er|e)|renvoi(?:e)|lire|lit|recherch(?:er|e)|consulter|consulte|calcul(?:er|e)|vérifi(?:er|e)|donne|donner|télécharger)$/u,
    acting:
      /^(?:supprim(?:er|e)|effac(?:er|e)|cré(?:er|e)|ajout(?:er|e)|modifi(?:er|e)|mettre|envoy(?:er)|envoie|démarr(?:er|e)|arrêt(?:er|e)|lanc(?:er|e)|exécut(?:er|e)|réinitialis(?:er|e)|activer|désactiv(?:er|e)|annul(?:er|e)|confirm(?:er|e)|enregistr(?:er|e)|publi(?:er|e)|révoqu(?:er|e)|valid(?:er|e)|déconnect(?:er|e)|vid(?:er|e)|redémarr(?:er|e)|déplac(?:er|e)|inscri(?:re|t)|désinscrire)$/u,
  },
  {
    // Spanish, Portuguese and Italian.
    reading:
      /^(?:obt(?:ener|iene|én|er|ém)|obtenga|list(?:ar|a)|lista|muestra|mostrar|mostra|devuelve|devolver|consult(?:ar|a)|busc(?:ar|a)|leer|lee|recuper(?:ar|a)|retorn(?:ar|a)|ler|lê|exib(?:ir|e)|ottien(?:e)|ottenere|elenc(?:a|o)|restituisce|mostrare|cerca|leggi|calcula|calcular|verifica|verificar|ver)$/u,
    acting:
      /^(?:elimin(?:ar|a|are|e)|borr(?:ar|a)|remov(?:er|e)|exclu(?:ir|i)|apag(?:ar|a)|cre(?:ar|a|are|e)|cri(?:ar|a|e)|agreg(?:ar|a|ue)|añad(?:ir|e)|adicion(?:ar|a)|aggiung(?:i|ere|e)|modific(?:ar|a|are)|edit(?:ar|a)|alter(?:ar|a)|actualiz(?:ar|a)|atualiz(?:ar|a)|aggiorn(?:a|are)|envi(?:ar|a)|envía|invia(?:re)?|inici(?:ar|a)|avvia(?:re)?|deten(?:er)|detiene|parar|ejecut(?:ar|a)|execut(?:ar|a)|esegu(?:i|e|ire)|restablec(?:er|e)|reinici(?:ar|a)|riavvia(?:re)?|activ(?:ar|a)|ativ(?:ar|a)|attiva(?:re)?|desactiv(?:ar|a)|desativ(?:ar|a)|disattiva(?:re)?|cancel(?:ar|a)|annulla(?:re)?|confirm(?:ar|a)|guard(?:ar|a)|salv(?:ar|a|are)|public(?:ar|a)|revoc(?:ar|a)|revog(?:ar|a)|registr(?:ar|a)|genera(?:r)?|gera(?:r)?|vaci(?:ar|a)|limpi(?:ar|a)|limp(?:ar|a)|bloque(?:ar|a))$/u,
  },
  {
    // Russian: verbs and the nouns made of them (`Удаление пользователя`).
    reading: /^(?:получ|верн|возвр|спис|показ|чтен|чита|поиск|найти|просмотр|запрос)/u,
    acting:
      /^(?:удал|созда|добав|измен|обнов|отправ|запус|останов|остано|перезапус|перезагру|сброс|очист|отключ|включ|подтверд|отмен|выполн|сохран|заблок|разблок|опублик|активир|деактивир|редактир|установ)/u,
  },
];

const CJK: readonly Language[] = [
  {
    // Chinese: the verb comes first; a verb with `时间`, `记录`, `历史`, `状态` behind it is a noun.
    reading: /^[^，。]{0,6}(?:获取|查询|查看|列出|读取|搜索|检索|返回|下载|导出|统计|取得|得到|獲取|查詢|檢視|讀取)/u,
    acting:
      /(?:删除|刪除|移除|清空|清除|创建|建立|新建|新增|添加|修改|更新|编辑|变更|设置|设定|重置|启动|停止|重启|关闭|开启|启用|禁用|激活|发送|提交|执行|运行|触发|取消|撤销|确认|审批|发布|注销|登出|退出|上传|导入|绑定|解绑|支付|退款|同步|刷新|锁定|解锁|恢复|创造|發送|執行|啟動)(?!时间|時間|记录|記錄|历史|日志|状态|列表|信息|进度|人|者|履歴|一覧|日時|済|中)/u,
  },
  {
    // Japanese: the verb comes last.
    reading:
      /(?:取得|一覧|表示|検索|参照|確認|照会|閲覧|返す|返却|ダウンロード)(?:します|する|した|を行う|API)?[^\p{L}]{0,3}$/u,
    acting:
      /(?:削除|作成|追加|登録|変更|更新|編集|送信|開始|停止|実行|再起動|起動|リセット|有効化|無効化|キャンセル|取り消し|承認|公開|設定|保存|解除|クリア|アップロード|ログアウト|初期化|生成|発行)(?:します|する|を行う|を行います|できます|API)?[^\p{L}]{0,3}$/u,
  },
];

/** What a sentence says whose head is no English verb. Read in full only where it has a letter that English has not, or a known head. */
export function meaningInOtherLanguage(sentence: string): Meaning {
  const text = sentence.slice(0, 200).toLowerCase();
  if (/[\u3040-\u30ff\u3400-\u9fff]/u.test(text)) return meaningInCjk(text);
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const { reading, acting } = EUROPEAN.find((each) => each.acting.test(first) || each.reading.test(first)) ?? GERMAN;
  // German puts infinitives at the end: `Benutzer löschen`; elsewhere a verb behind `or` counts: `Obtiene o crea`.
  const candidates = [
    first,
    ...words.filter((_word, at) => OR.test(words[at - 1] ?? '')),
    last.endsWith('n') ? last : '',
  ];
  const found = candidates.find((word) => acting.test(word));
  if (found !== undefined) return acts(found);
  return candidates.some((word) => reading.test(word)) ? READS : undefined;
}

const OR = /^(?:o|ou|u|oder|und|et|y|e|или|и)$/u;

function meaningInCjk(text: string): Meaning {
  if (CJK.some(({ reading }) => reading.test(text))) return READS;
  for (const { acting } of CJK) {
    const found = acting.exec(text);
    if (found !== null) return acts(found[0].slice(0, 10));
  }
  return undefined;
}
