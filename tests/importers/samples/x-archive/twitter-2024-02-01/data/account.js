window.YTD.account.part0 = [
  {
    "account": {
      "accountId": "1001",
      "username": "ada_engines",
      "accountDisplayName": "Ada Lovelace",
      "email": "ada@engines.example",
      "createdAt": "2012-01-01T00:00:00.000Z",
      "createdVia": "web"
    }
  }
]
