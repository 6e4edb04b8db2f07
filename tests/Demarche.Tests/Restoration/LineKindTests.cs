using Demarche.Restoration;

namespace Demarche.Tests.Restoration;

public sealed class LineKindTests
{
    const string Article = "Envoys sign accord on river water\n\nThe two governments signed an accord on the water of the river on Monday.\n\nThe minister said that “the work begins now” and thanked the mediators.";

    [Theory]
    [InlineData("Share on Facebook", PassageKind.Furniture, DamageKind.Furniture)]
    [InlineData("Sign up for our newsletter and get the news delivered to your inbox", PassageKind.Furniture, DamageKind.Furniture)]
    [InlineData("We use cookies to improve your experience on our site.", PassageKind.Furniture, DamageKind.Furniture)]
    [InlineData("The envoys shake hands in the great hall [Photo: Jane Doe/AFP]", PassageKind.Caption, DamageKind.Caption)]
    [InlineData("FILE PHOTO: The bridge over the river in spring.", PassageKind.Caption, DamageKind.Caption)]
    [InlineData("The delegations at the lake. Credit: Jane Doe", PassageKind.Caption, DamageKind.Caption)]
    [InlineData("(With inputs from ANI)", PassageKind.Credit, DamageKind.AgencyCredit)]
    [InlineData("(Reporting by Jane Doe for Reuters; editing by John Roe)", PassageKind.Credit, DamageKind.AgencyCredit)]
    [InlineData("REUTER", PassageKind.Credit, DamageKind.AgencyCredit)]
    [InlineData("(tagsToTranslate)river (t) accord", PassageKind.Furniture, DamageKind.Template)]
    public void A_line_after_the_article_has_its_kind(string line, PassageKind kind, DamageKind damage)
    {
        var restored = Restorer.Load().Restore(new Dispatch { Id = "x", Text = Article + "\n\n" + line });
        Assert.Equal(kind, restored.Passages[^1].Kind);
        Assert.Equal(damage, restored.Damage[^1].Kind);
        Assert.Equal(Article, restored.Text);
    }

    [Theory]
    [InlineData("A reply from the other side is expected within a week.")]
    [InlineData("He told the Associated Press that the talks had failed.")]
    [InlineData("“No comment,” the spokesman said.")]
    [InlineData("The text stands at https://www.example.org/accord for all to read.")]
    [InlineData("Background")]
    [InlineData("The statement is on www.example.org and the map is on www.example.org too.")]
    [InlineData("The delegation stayed for four days and visited both dams. It spoke with the farmers who must leave their land and promised to pay them a fair price for their houses. On the last day it met the governor and thanked him for his help. (Photo: Jane Doe)")]
    [InlineData("Officials in the U.S. said.")]
    public void Prose_stays(string line)
    {
        var restored = Restorer.Load().Restore(new Dispatch { Id = "x", Text = Article + "\n\n" + line });
        Assert.Empty(restored.Damage);
        Assert.EndsWith(line, restored.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_paragraph_stays_once()
    {
        var restored = Restorer.Load().Restore(new Dispatch { Id = "x", Text = Article + "\n\n" + Article.Split("\n\n")[1] });
        Assert.Equal(DamageKind.Duplicate, Assert.Single(restored.Damage).Kind);
        Assert.Equal(Article, restored.Text);
    }

    [Theory]
    [InlineData("Новини|Політика|Економіка|Культура|Світ|Погода|Афіша|Архів|Контакти|Реклама|Пошук|Увійти", "Делегації двох держав підписали в понеділок угоду про спільне користування водами річки після одинадцяти років переговорів.")]
    [InlineData("Accueil|Monde|Politique|Économie|Société|Culture|Sport|Météo|Vidéos|Podcasts|Jeux|Annonces", "Les délégations des deux pays ont signé lundi un accord sur les eaux du fleuve après onze années de pourparlers difficiles.")]
    public void The_menu_of_a_page_in_any_language_is_furniture(string menu, string prose)
    {
        var restored = Restorer.Load().Restore(new Dispatch { Id = "page", Text = menu.Replace('|', '\n') + "\n\n" + prose + "\n\n" + prose.Replace("11", "12") + " " + prose });
        Assert.All(menu.Split('|'), label => Assert.DoesNotContain(label + "\n", restored.Text));
        Assert.Contains(prose, restored.Text);
    }
}
