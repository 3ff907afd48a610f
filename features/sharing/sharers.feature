# language: ja
機能: 共有者のコードと失効
  共有者の一人がコードを使い、または失効されたことは、他の共有者に及ぶか。

  ルール: 共有者が使ったコードを他の共有者も使えるかは、読みによる

    シナリオテンプレート: 一郎が12:20に使った後、二郎が<時刻>に示されるコードで受ける認証は<結果>
      前提 一郎のトークンは利用中である
      かつ 二郎は一郎のトークンを共有している
      かつ 現在時刻は12:00である
      かつ 一郎はログインしている
      かつ 二郎はログインしている
      かつ 現在時刻は12:20である
      もし 一郎が現在のコードで認証を受ける
      かつ 現在時刻は<時刻>である
      かつ 二郎が現在のコードで認証を受ける
      ならば <結果>

      @kumagaya @KUM-VER-03 @KUM-SHA-01 @reading:verification.singleUsePer=per-token
      例: 熊谷 トークンごとに一度
        | 時刻     | 結果                                             |
        | 12:20:00 | 「使用済みワンタイムパスワード」として拒否される |
        | 12:20:59 | 「使用済みワンタイムパスワード」として拒否される |
        | 12:21:00 | 受け付けられる                                   |

      @kumagaya @KUM-VER-03 @KUM-SHA-01 @reading:verification.singleUsePer=per-user
      例: 熊谷 利用者ごとに一度
        | 時刻     | 結果           |
        | 12:20:00 | 受け付けられる |
        | 12:20:59 | 受け付けられる |

      @masushin @MAS-VER-03 @MAS-SHA-01 @reading:verification.singleUsePer=per-token
      例: ますしん トークンごとに一度
        | 時刻     | 結果                                             |
        | 12:20:00 | 「使用済みワンタイムパスワード」として拒否される |
        | 12:20:59 | 「使用済みワンタイムパスワード」として拒否される |
        | 12:21:00 | 受け付けられる                                   |

      @masushin @MAS-VER-03 @MAS-SHA-01 @reading:verification.singleUsePer=per-user
      例: ますしん 利用者ごとに一度
        | 時刻     | 結果           |
        | 12:20:00 | 受け付けられる |
        | 12:20:59 | 受け付けられる |

      @seikyo @SEI-VER-03 @SEI-SHA-01 @reading:verification.singleUsePer=per-token
      例: 成協 トークンごとに一度
        | 時刻     | 結果                                             |
        | 12:20:00 | 「使用済みワンタイムパスワード」として拒否される |
        | 12:20:59 | 「使用済みワンタイムパスワード」として拒否される |
        | 12:21:00 | 受け付けられる                                   |

      @seikyo @SEI-VER-03 @SEI-SHA-01 @reading:verification.singleUsePer=per-user
      例: 成協 利用者ごとに一度
        | 時刻     | 結果           |
        | 12:20:00 | 受け付けられる |
        | 12:20:59 | 受け付けられる |

    シナリオテンプレート: 一郎が12:20に使った後、二郎が<時刻>に示されるコードで共有を登録すると<結果>
      前提 一郎のトークンは利用中である
      かつ 現在時刻は12:00である
      かつ 一郎はログインしている
      かつ 二郎はログインしている
      かつ 現在時刻は12:20である
      もし 一郎が現在のコードで認証を受ける
      かつ 現在時刻は<時刻>である
      かつ 二郎が一郎のトークンを一郎のトークンのコードで利用開始登録する
      ならば <結果>

      @kumagaya @KUM-VER-03 @KUM-SHA-02 @reading:verification.singleUsePer=per-token
      例: 熊谷 トークンごとに一度
        | 時刻     | 結果                                             |
        | 12:20:00 | 「使用済みワンタイムパスワード」として拒否される |
        | 12:20:59 | 「使用済みワンタイムパスワード」として拒否される |
        | 12:21:00 | 受け付けられる                                   |

      @kumagaya @KUM-VER-03 @KUM-SHA-02 @reading:verification.singleUsePer=per-user
      例: 熊谷 利用者ごとに一度
        | 時刻     | 結果           |
        | 12:20:00 | 受け付けられる |

      @masushin @MAS-VER-03 @MAS-SHA-02 @reading:verification.singleUsePer=per-token
      例: ますしん トークンごとに一度
        | 時刻     | 結果                                             |
        | 12:20:00 | 「使用済みワンタイムパスワード」として拒否される |
        | 12:20:59 | 「使用済みワンタイムパスワード」として拒否される |
        | 12:21:00 | 受け付けられる                                   |

      @masushin @MAS-VER-03 @MAS-SHA-02 @reading:verification.singleUsePer=per-user
      例: ますしん 利用者ごとに一度
        | 時刻     | 結果           |
        | 12:20:00 | 受け付けられる |

      @seikyo @SEI-VER-03 @SEI-SHA-02 @reading:verification.singleUsePer=per-token
      例: 成協 トークンごとに一度
        | 時刻     | 結果                                             |
        | 12:20:00 | 「使用済みワンタイムパスワード」として拒否される |
        | 12:20:59 | 「使用済みワンタイムパスワード」として拒否される |
        | 12:21:00 | 受け付けられる                                   |

      @seikyo @SEI-VER-03 @SEI-SHA-02 @reading:verification.singleUsePer=per-user
      例: 成協 利用者ごとに一度
        | 時刻     | 結果           |
        | 12:20:00 | 受け付けられる |

  ルール: 共有者の一人の失効は、選ばれた利用者だけに及ぶ

    シナリオテンプレート: 一郎のトークンの失効の後、<利用者>の認証は<結果>
      前提 花子のトークンは利用中である
      かつ 一郎のトークンは利用中である
      かつ 二郎は一郎のトークンを共有している
      かつ 現在時刻は12:00である
      かつ 花子はログインしている
      かつ 一郎はログインしている
      かつ 二郎はログインしている
      かつ 花子が12:20に一郎のトークンを失効している
      かつ 現在時刻は12:25である
      もし <利用者>が<コード>で認証を受ける
      ならば <結果>

      @kumagaya @KUM-SHA-04 @reading:revocation.reaches=selected-users
      @reading:reissueWait.signIn=refused
      例: 熊谷 失効された本人
        | 利用者 | コード                 | 結果                           |
        | 一郎   | 一郎のトークンのコード | 「再発行待ち」として拒否される |
        | 二郎   | 一郎のトークンのコード | 受け付けられる                 |

      @kumagaya @KUM-SHA-04 @reading:revocation.reaches=all-sharers
      @reading:reissueWait.signIn=refused
      例: 熊谷 共有者全員に及ぶ
        | 利用者 | コード                 | 結果                           |
        | 二郎   | 一郎のトークンのコード | 「再発行待ち」として拒否される |
        | 花子   | 現在のコード           | 受け付けられる                 |

      @masushin @MAS-REV-03 @reading:revocation.reaches=selected-users
      例: ますしん 失効されていない共有者
        | 利用者 | コード                 | 結果           |
        | 二郎   | 一郎のトークンのコード | 受け付けられる |

      @masushin @MAS-REV-03 @reading:revocation.reaches=all-sharers
      例: ますしん 共有していない者
        | 利用者 | コード       | 結果           |
        | 花子   | 現在のコード | 受け付けられる |

      @seikyo @SEI-EXP-07 @reading:revocation.reaches=selected-only
      @reading:verification.otpAskedAt=at-important-transactions
      例: 成協 失効された本人
        | 利用者 | コード                 | 結果                                             |
        | 一郎   | 一郎のトークンのコード | 「初期設定未了」か「未ログイン」として拒否される |
        | 二郎   | 一郎のトークンのコード | 受け付けられる                                   |

      @seikyo @SEI-EXP-07 @reading:revocation.reaches=all-sharers
      @reading:verification.otpAskedAt=at-important-transactions
      例: 成協 共有者全員に及ぶ
        | 利用者 | コード                 | 結果                                             |
        | 二郎   | 一郎のトークンのコード | 「初期設定未了」か「未ログイン」として拒否される |
        | 花子   | 現在のコード           | 受け付けられる                                   |

    # ますしんの手引は、失効された利用者が待つ間のログインを述べない。
    シナリオテンプレート: 待つ間の<利用者>が、前のトークンのコードで受ける認証を記録する
      前提 花子のトークンは利用中である
      かつ 一郎のトークンは利用中である
      かつ 二郎は一郎のトークンを共有している
      かつ 現在時刻は12:00である
      かつ 花子はログインしている
      かつ 一郎はログインしている
      かつ 二郎はログインしている
      かつ 花子が12:20に一郎のトークンを失効している
      かつ 現在時刻は12:25である
      もし <利用者>が一郎のトークンのコードで認証を受ける
      ならば 結果を記録する

      @masushin @MAS-REV-03 @reading:revocation.reaches=selected-users
      例: ますしん 失効された本人
        | 利用者 |
        | 一郎   |

      @masushin @MAS-REV-03 @reading:revocation.reaches=all-sharers
      例: ますしん 共有者全員に及ぶ
        | 利用者 |
        | 一郎   |
        | 二郎   |

    シナリオテンプレート: 一郎の失効が及んだ<共有者>も、翌日には新しいトークンで再開できる
      前提 花子のトークンは利用中である
      かつ 一郎のトークンは利用中である
      かつ <共有者>は一郎のトークンを共有している
      かつ <共有者>は新しいトークンを受け取っている
      かつ 花子はログインしている
      かつ 花子が12:00:00に一郎のトークンを失効している
      ならば <共有者>の再開は翌日 12:00:00に受け付けられる

      @kumagaya @KUM-SHA-04 @reading:revocation.reaches=all-sharers
      例: 熊谷
        | 共有者 |
        | 二郎   |

      @masushin @MAS-REV-03 @reading:revocation.reaches=all-sharers
      例: ますしん
        | 共有者 |
        | 二郎   |

      @seikyo @SEI-EXP-07 @reading:revocation.reaches=all-sharers
      例: 成協
        | 共有者 |
        | 二郎   |
