window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "101-1001",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "1001",
            "reactions": [],
            "urls": [],
            "text": "hello &amp; welcome",
            "mediaUrls": [],
            "senderId": "101",
            "id": "9",
            "createdAt": "2024-01-15T12:00:00.000Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "101",
            "reactions": [],
            "urls": [],
            "text": "hello",
            "mediaUrls": [],
            "senderId": "1001",
            "id": "10",
            "createdAt": "2024-01-15T12:00:00.000Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "101",
            "reactions": [],
            "urls": [],
            "text": "?",
            "mediaUrls": [],
            "senderId": "1001",
            "id": "11",
            "createdAt": "never"
          }
        },
        {
          "welcomeMessageCreate": {}
        }
      ]
    }
  }
]
