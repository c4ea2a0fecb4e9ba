Feature: users who ask again and again
  Scenario Outline: user <user>
    * def base = karate.properties['base']
    * def seconds = parseInt(karate.properties['seconds'])
    * def ask =
    """
    function() {
      var System = Java.type("java.lang.System");
      var until = System.currentTimeMillis() + seconds * 1000;
      var count = 0;
      while (System.currentTimeMillis() < until) {
        if (karate.http(base).get().status == 200) {
          count++;
        }
      }
      System.out.println('asked ' + count);
    }
    """
    * ask()

    Examples:
      | user |
      | 0 |
      | 1 |
      | 2 |
      | 3 |
      | 4 |
      | 5 |
      | 6 |
      | 7 |
      | 8 |
      | 9 |
      | 10 |
      | 11 |
      | 12 |
      | 13 |
      | 14 |
      | 15 |
