window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation": {
      "conversationId": "77",
      "messages": [
        {
          "joinConversation": {
            "initiatingUserId": "101",
            "participantsSnapshot": [
              "101",
              "102",
              "1001"
            ],
            "createdAt": "2024-01-15T12:00:00.000Z"
          }
        },
        {
          "messageCreate": {
            "text": "all",
            "senderId": "102",
            "id": "20",
            "createdAt": "2024-01-16T12:00:00.000Z"
          }
        }
      ]
    }
  }
]
