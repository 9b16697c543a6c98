window.YTD.follower.part0 = [
  {
    "follower": {
      "accountId": "103",
      "userLink": "https://twitter.com/intent/user?user_id=103"
    }
  }
]
