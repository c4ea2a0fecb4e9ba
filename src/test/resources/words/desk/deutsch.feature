# language: de
@deutsch
Funktionalität: Schlüsselwörter in einer anderen Sprache

  Grundlage:
    Angenommen the request has the header "X-Colour" being "rot"

  Regel: Die Schritte bleiben, wie sie sind

    Szenario: Eine Bestellung
      Wenn the caller sends POST "/orders" with the JSON body:
        """
        {"item": "Lämpchen"}
        """
      Dann the response status is 201
      Und the response field "order.item" is "Lämpchen"
      Aber the response field "order.price" is 7.5

    Szenariogrundriss: Von <was> gibt es <viele>
      Wenn the caller sends GET "/mirror?was=<was>"
      Dann the response field "query.was" is "<was>"

      Beispiele:
        | was   | viele |
        | Lampe | 1     |
        | Stuhl | 2     |
