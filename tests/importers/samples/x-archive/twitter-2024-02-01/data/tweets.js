window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "5",
      "created_at": "Wed Feb 12 16:45:00 +0000 2020",
      "full_text": "@grace_h agreed &lt;3",
      "entities": {
        "user_mentions": [
          {
            "name": "Grace Hopper",
            "screen_name": "grace_h",
            "id_str": "101",
            "indices": [
              "0",
              "9"
            ]
          }
        ]
      },
      "in_reply_to_user_id_str": "101"
    }
  },
  {
    "tweet": {
      "id_str": "6",
      "created_at": "Wed Feb 12 16:45:00 +0000 2020",
      "full_text": "RT @al_turing: machines think",
      "entities": {
        "user_mentions": [
          {
            "name": "Alan Turing",
            "screen_name": "al_turing",
            "id_str": "102",
            "indices": [
              "0",
              "9"
            ]
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "7",
      "created_at": "Wed Feb 12 16:45:00 +0000 2020",
      "full_text": "RT @al_turing: again",
      "entities": {
        "user_mentions": [
          {
            "name": "Alan Turing",
            "screen_name": "al_turing",
            "id_str": "102",
            "indices": [
              "0",
              "9"
            ]
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "8",
      "created_at": "Wed Feb 12 16:45:00 +0000 2020",
      "full_text": "to nobody",
      "entities": {
        "user_mentions": []
      }
    }
  },
  {
    "tweet": {
      "id_str": "9",
      "created_at": "Wed Feb 12 16:45:00 +0000 2020",
      "full_text": "@gone yes",
      "entities": {
        "user_mentions": [
          {
            "name": "",
            "screen_name": "gone",
            "id_str": "-1",
            "indices": [
              "0",
              "9"
            ]
          }
        ]
      },
      "in_reply_to_user_id_str": "104"
    }
  },
  {
    "tweet": {
      "id_str": "10",
      "created_at": "some day",
      "full_text": "@grace_h when",
      "entities": {
        "user_mentions": [
          {
            "name": "Grace Hopper",
            "screen_name": "grace_h",
            "id_str": "101",
            "indices": [
              "0",
              "9"
            ]
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "11",
      "created_at": "Wed Feb 12 16:45:00 +0000 2020",
      "full_text": "@ada_engines to myself",
      "entities": {
        "user_mentions": [
          {
            "name": "Ada",
            "screen_name": "ada_engines",
            "id_str": "1001",
            "indices": [
              "0",
              "9"
            ]
          }
        ]
      },
      "in_reply_to_user_id_str": "1001"
    }
  }
]
